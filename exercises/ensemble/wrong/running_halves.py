# expect: average_of_the_example, arguments_stay_unchanged, averages_of_many_sizes, integer_predictions
# hint.ko: 모델을 하나씩 더하면서 매번 2로 나누었습니다. 그러면 뒤의 모델일수록 무게가 커집니다. 모델이 둘일 때만 평균과 같습니다.
# hint.en: Each new model is averaged with the result so far, so later models weigh more. That equals the mean for two models only.
import numpy as np


def average_probabilities(predictions):
    result = predictions[0]
    for p in predictions[1:]:
        result = (result + p) / 2
    return result


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
