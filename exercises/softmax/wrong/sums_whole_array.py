# expect: rows_sum_to_one, matches_reference, any_axis
# hint.ko: 배열 전체의 합으로 나누었습니다. axis 방향으로만 더하고 keepdims=True를 써 보세요.
# hint.en: You divided by the sum of the whole array. Sum along axis only, with keepdims=True.
import numpy as np


def softmax(z, axis=-1):
    powers = np.exp(z - np.max(z))
    return powers / np.sum(powers)
