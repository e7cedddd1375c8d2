# expect: votes_of_the_example, arguments_stay_unchanged, votes_of_many_sizes, ties, one_model, large_labels
# hint.ko: 표본마다가 아니라 모델마다 세었습니다. 첫째 축이 모델이므로 열마다 세어야 합니다.
# hint.en: The votes are counted for each model instead of each sample. The models are the first axis, so count in each column.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    return np.array([np.argmax(np.bincount(row)) for row in labels])
