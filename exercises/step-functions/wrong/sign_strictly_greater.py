# expect: worked_example, zero_counts_as_positive, integers_and_float32
# hint.ko: sign에서 x > 0으로 비교해서 0이 -1이 되었습니다. 정의는 x >= 0입니다.
# hint.en: sign compares with x > 0, so zero becomes -1. The definition says x >= 0.
import numpy as np


def step(x):
    return np.where(x >= 0, 1.0, 0.0)


def sign(x):
    return np.where(x > 0, 1.0, -1.0)


def linear(x):
    return x
