# expect: worked_example, zero_counts_as_positive, integers_and_float32
# hint.ko: sign을 x를 |x|로 나누어 구해서 x가 0이면 0/0이 되어 NaN이 나옵니다. 나누지 말고 비교해 보세요.
# hint.en: sign divides x by |x|, so zero becomes 0/0, which is NaN. Compare instead of dividing.
import numpy as np


def step(x):
    return np.where(x >= 0, 1.0, 0.0)


def sign(x):
    return x / np.abs(x)


def linear(x):
    return x
