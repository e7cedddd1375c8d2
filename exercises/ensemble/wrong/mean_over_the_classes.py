# expect: average_of_the_example, arguments_stay_unchanged, averages_of_many_sizes, integer_predictions, one_model
# hint.ko: 클래스에 대해 평균을 냈습니다. 확률은 클래스마다 남아 있어야 하고, 모델에 대해서만 평균을 냅니다.
# hint.en: The mean is taken over the classes. Keep the classes apart and average over the models only.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=2)


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
