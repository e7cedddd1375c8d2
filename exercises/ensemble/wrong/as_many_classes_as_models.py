# expect: votes_of_the_example, arguments_stay_unchanged, votes_of_many_sizes, one_model, large_labels
# hint.ko: 클래스가 모델의 수만큼만 있다고 보고 세었습니다. 그보다 큰 라벨의 표는 사라집니다.
# hint.en: Only as many labels are counted as there are models, so votes for larger labels get lost.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    counts = np.array([(labels == label).sum(axis=0) for label in range(len(labels))])
    return counts.argmax(axis=0)
