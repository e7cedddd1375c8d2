# expect: worked_example, zero_counts_as_positive, tiny_and_huge_numbers, argument_is_unchanged, matches_reference, integers_and_float32
# hint.ko: step에서 음수를 0으로 바꾼 다음 0 이상인 것을 1로 바꾸어서, 방금 넣은 0까지 모두 1이 되었습니다.
# hint.en: step first sets the negative entries to 0 and then every entry >= 0 to 1, which turns those zeros into ones too.
import numpy as np


def step(x):
    result = x.copy()
    result[result < 0] = 0
    result[result >= 0] = 1
    return result


def sign(x):
    return np.where(x >= 0, 1.0, -1.0)


def linear(x):
    return x
