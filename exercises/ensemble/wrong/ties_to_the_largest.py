# expect: ties, votes_of_the_example
# hint.ko: 표가 같을 때 가장 큰 번호를 골랐습니다. 가장 작은 번호를 골라야 합니다.
# hint.en: A tie goes to the largest label. It must go to the smallest.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    result = []
    for column in labels.T:
        counts = np.bincount(column)
        result.append(np.flatnonzero(counts == counts.max())[-1])
    return np.array(result)
