# expect: ties, votes_of_the_example
# hint.ko: 표가 같을 때 먼저 나온 번호를 골랐습니다. 가장 작은 번호를 골라야 합니다.
# hint.en: A tie goes to the label that comes first. It must go to the smallest.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    return np.array([max(column, key=column.count) for column in labels.T.tolist()])
