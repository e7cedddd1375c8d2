# expect: worked_example, large_scores_are_stable, argument_is_unchanged, matches_reference, any_axis, integers_and_float32
# hint.ko: 지수 함수 없이 점수를 그 합으로 나누었습니다. 먼저 np.exp를 취해야 합니다.
# hint.en: You divided the scores by their sum without the exponential. Take np.exp first.
import numpy as np


def softmax(z, axis=-1):
    return z / z.sum(axis=axis, keepdims=True)
