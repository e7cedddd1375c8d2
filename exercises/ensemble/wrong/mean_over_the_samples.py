# expect: average_of_the_example, arguments_stay_unchanged, averages_of_many_sizes, integer_predictions, one_model
# hint.ko: 모델이 아니라 표본에 대해 평균을 냈습니다. 첫째 축이 모델입니다.
# hint.en: The mean is taken over the samples. The models are the first axis.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=1)


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
