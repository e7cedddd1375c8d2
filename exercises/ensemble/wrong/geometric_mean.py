# expect: average_of_the_example, arguments_stay_unchanged, averages_of_many_sizes, integer_predictions
# hint.ko: 확률의 산술 평균이 아니라 기하 평균을 구했습니다. 더한 다음 모델의 수로 나누세요.
# hint.en: This is the geometric mean. Add the probabilities and divide by the number of models.
import numpy as np


def average_probabilities(predictions):
    return np.prod(predictions, axis=0) ** (1 / len(predictions))


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
