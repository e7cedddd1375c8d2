# expect: worked_example, logsumexp_drops_the_axis, far_scores_of_logsumexp, argument_is_unchanged, logsumexp_matches_reference, any_axis, integers_and_float32
# hint.ko: logsumexp의 결과에 길이 1인 축이 남았습니다. 결과에서는 axis 축이 사라져야 합니다.
# hint.en: The result of logsumexp still has an axis of length 1. The axis must be gone from the result.
import numpy as np


def log_softmax(z, axis=-1):
    shifted = z - z.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


def logsumexp(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis, keepdims=True)) + largest
