# expect: average_of_the_example, arguments_stay_unchanged, averages_of_many_sizes, integer_predictions
# hint.ko: 평균이 아니라 합을 구했습니다. 모델의 수로 나누세요.
# hint.en: This is the sum over the models. Divide by the number of models.
import numpy as np


def average_probabilities(predictions):
    return np.sum(predictions, axis=0)


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
