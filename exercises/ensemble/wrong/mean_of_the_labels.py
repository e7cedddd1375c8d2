# expect: votes_of_the_example, arguments_stay_unchanged, votes_of_many_sizes, ties, large_labels
# hint.ko: 라벨의 평균을 반올림했습니다. 라벨은 이름일 뿐이어서 평균에는 뜻이 없습니다. 가장 많이 나온 것을 세어야 합니다.
# hint.en: The labels are averaged and rounded. Labels are only names, so their mean says nothing. Count which one comes most often.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    return np.round(np.mean(labels, axis=0)).astype(int)
