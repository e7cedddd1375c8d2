# expect: far_scores_of_log_softmax, far_scores_of_logsumexp
# hint.ko: 가장 큰 점수를 빼지 않고 지수를 취해서, 큰 점수에서는 넘치고 작은 점수에서는 0이 됩니다. 최댓값을 먼저 빼고, 로그를 취한 뒤 다시 더하세요.
# hint.en: The exponential is taken without subtracting the largest score: large scores overflow and small ones become 0. Subtract the maximum first and add it again after the logarithm.
import numpy as np


def log_softmax(z, axis=-1):
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


def logsumexp(z, axis=-1):
    return np.log(np.exp(z).sum(axis=axis))
