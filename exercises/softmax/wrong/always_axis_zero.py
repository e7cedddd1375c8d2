# expect: rows_sum_to_one, matches_reference, any_axis, integers_and_float32
# hint.ko: 언제나 0번 축을 따라 더했습니다. 행마다 더하려면 axis 인수를 그대로 넘겨주세요.
# hint.en: You always summed along axis 0. Pass the argument axis on to max and sum.
import numpy as np


def softmax(z, axis=-1):
    powers = np.exp(z - z.max(axis=0))
    return powers / powers.sum(axis=0)
