# expect: far_scores_of_log_softmax
# hint.ko: 확률을 먼저 구하고 로그를 취했습니다. 작은 확률이 0이 되어 로그가 -inf가 되므로, 확률을 만들지 말고 z에서 logsumexp를 빼세요.
# hint.en: The probability is computed first, then its logarithm. A small one becomes 0 and its logarithm -inf: subtract logsumexp from z instead.
import numpy as np


def log_softmax(z, axis=-1):
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.log(powers / powers.sum(axis=axis, keepdims=True))


def logsumexp(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis)) + largest.squeeze(axis)
