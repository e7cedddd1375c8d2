# expect: votes_of_the_example, arguments_stay_unchanged, votes_of_many_sizes, ties, large_labels
# hint.ko: 첫 모델의 라벨을 그대로 돌려주었습니다. 모델이 하나일 때만 맞습니다.
# hint.en: The labels of the first model are returned. That is right for a single model only.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    return labels[0].copy()
