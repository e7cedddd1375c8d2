# expect: rows_sum_to_one, matches_reference, any_axis
# hint.ko: 합을 구할 때 keepdims=True가 빠져서 행이 아니라 다른 축으로 나누어집니다.
# hint.en: The sum lacks keepdims=True, so the division does not go row by row.
import numpy as np


def softmax(z, axis=-1):
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis)
