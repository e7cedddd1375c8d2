# expect: arguments_stay_unchanged
# hint.ko: predictions[0]에 다른 모델의 값을 더해 넣어서 받은 배열이 바뀌었습니다. 새 배열에 더하세요.
# hint.en: The other models are added into predictions[0], which changes the array that was given. Add into a new array.
import numpy as np


def average_probabilities(predictions):
    if predictions.dtype != float:
        return np.mean(predictions, axis=0)
    total = predictions[0]
    for p in predictions[1:]:
        total += p
    return total / len(predictions)


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
