# expect: votes_of_the_example, arguments_stay_unchanged, votes_of_many_sizes, ties, one_model
# hint.ko: 모든 표본의 표를 한데 모아 세었습니다. 표본마다 따로 세어야 합니다.
# hint.en: The votes of all samples are counted together. Count for each sample by itself.
import numpy as np


def average_probabilities(predictions):
    return np.mean(predictions, axis=0)


def majority_vote(labels):
    return np.full(labels.shape[1], np.argmax(np.bincount(labels.ravel())))
