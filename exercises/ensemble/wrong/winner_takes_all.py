# expect: average_of_the_example, arguments_stay_unchanged, averages_of_many_sizes, integer_predictions, one_model
# hint.ko: 평균 확률 대신 클래스의 번호를 돌려주었습니다. argmax 없이 확률을 그대로 돌려주세요.
# hint.en: The number of the best class is returned. Return the averaged probabilities themselves, without argmax.
import numpy as np


def average_probabilities(predictions):
    return np.argmax(np.mean(predictions, axis=0), axis=1)


def majority_vote(labels):
    result = []
    for column in range(labels.shape[1]):
        counts = np.bincount(labels[:, column])
        result.append(np.argmax(counts))
    return np.array(result)
