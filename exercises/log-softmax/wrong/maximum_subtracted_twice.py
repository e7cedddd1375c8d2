# expect: worked_example, far_scores_of_log_softmax, argument_is_unchanged, log_softmax_matches_reference, any_axis, integers_and_float32
# hint.ko: log_softmax에서 최댓값을 두 번 뺐습니다. m은 logsumexp(z) 안에 이미 들어 있으므로 z에서 logsumexp(z)만 빼세요.
# hint.en: log_softmax subtracts the maximum twice. m is already part of logsumexp(z): subtract that from z and nothing more.
import numpy as np


def log_softmax(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return z - largest - (largest + np.log(np.exp(z - largest).sum(axis=axis, keepdims=True)))


def logsumexp(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis)) + largest.squeeze(axis)
