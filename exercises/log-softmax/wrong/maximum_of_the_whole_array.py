# expect: far_scores_of_log_softmax, far_scores_of_logsumexp
# hint.ko: 배열 전체의 최댓값을 빼서, 점수가 낮은 행에서는 지수가 모두 0이 됩니다. 최댓값을 axis를 따라 구하세요.
# hint.en: The maximum of the whole array is subtracted, so in a row of low scores every exponential becomes 0. Take the maximum along axis.
import numpy as np


def log_softmax(z, axis=-1):
    shifted = z - z.max()
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


def logsumexp(z, axis=-1):
    return np.log(np.exp(z - z.max()).sum(axis=axis)) + z.max()
