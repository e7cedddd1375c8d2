# expect: votes_of_the_example, arguments_stay_unchanged, votes_of_many_sizes, ties
# hint.ko: 라벨의 중앙값을 골랐습니다. 클래스가 둘일 때만 다수결과 같습니다. 라벨마다 몇 번 나왔는지 세세요.
# hint.en: This is the median of the labels. It equals the majority for two classes only. Count how often each label comes.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    return np.sort(labels, axis=0)[len(labels) // 2]
