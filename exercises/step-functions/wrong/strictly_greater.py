# expect: worked_example, zero_counts_as_positive, integers_and_float32
# hint.ko: x > 0으로 비교해서 0이 꺼진 쪽에 들어갔습니다. 정의는 x >= 0입니다.
# hint.en: You compared with x > 0, which puts zero on the off side. The definition says x >= 0.
import numpy as np


def step(x):
    return np.where(x > 0, 1.0, 0.0)


def sign(x):
    return np.where(x > 0, 1.0, -1.0)


def linear(x):
    return x
