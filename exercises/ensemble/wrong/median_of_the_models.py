# expect: averages_of_many_sizes, arguments_stay_unchanged, integer_predictions
# hint.ko: 평균이 아니라 중앙값을 구했습니다. 모델이 둘 이하일 때만 평균과 같습니다.
# hint.en: This is the median over the models. It equals the mean for at most two models only.
import numpy as np


def average_probabilities(predictions):
    ordered, models = np.sort(predictions, axis=0), len(predictions)
    return (ordered[(models - 1) // 2] + ordered[models // 2]) / 2


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
