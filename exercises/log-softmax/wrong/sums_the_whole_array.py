# expect: far_scores_of_log_softmax, log_softmax_matches_reference, any_axis
# hint.ko: log_softmax가 배열 전체의 지수를 더했습니다. axis를 따라서만 더하고 keepdims=True를 쓰세요.
# hint.en: log_softmax adds the exponentials of the whole array. Add along axis only, with keepdims=True.
import numpy as np


def log_softmax(z, axis=-1):
    shifted = z - z.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum())


def logsumexp(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis)) + largest.squeeze(axis)
