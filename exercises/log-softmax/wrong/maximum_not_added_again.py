# expect: worked_example, logsumexp_drops_the_axis, far_scores_of_logsumexp, argument_is_unchanged, logsumexp_matches_reference, any_axis, integers_and_float32
# hint.ko: logsumexp에서 뺀 최댓값을 다시 더하지 않았습니다. 로그를 취한 뒤 m을 더하세요.
# hint.en: The maximum that logsumexp subtracts is not added again. Add m after the logarithm.
import numpy as np


def log_softmax(z, axis=-1):
    shifted = z - z.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


def logsumexp(z, axis=-1):
    return np.log(np.exp(z - z.max(axis=axis, keepdims=True)).sum(axis=axis))
