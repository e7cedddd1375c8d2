# expect: arguments_stay_unchanged
# hint.ko: labels.sort()가 받은 배열의 순서를 바꾸었습니다. np.sort(labels)는 새 배열을 만듭니다.
# hint.en: labels.sort() reorders the array that was given. np.sort(labels) makes a new one.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    labels.sort(axis=0)
    return np.array([max(sorted(set(column)), key=column.count) for column in labels.T.tolist()])
