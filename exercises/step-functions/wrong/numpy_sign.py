# expect: worked_example, zero_counts_as_positive, integers_and_float32
# hint.ko: np.sign은 0에서 0을 냅니다. 이 과제의 sign(0)은 +1이므로 x >= 0인지 직접 비교해 보세요.
# hint.en: np.sign gives 0 at 0, but here sign(0) is +1. Compare with x >= 0 yourself.
import numpy as np


def step(x):
    return np.where(x >= 0, 1.0, 0.0)


def sign(x):
    return np.sign(x)


def linear(x):
    return x
