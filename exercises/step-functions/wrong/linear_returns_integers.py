# expect: worked_example, tiny_and_huge_numbers, argument_is_unchanged, matches_reference, integers_and_float32
# hint.ko: linear가 값을 정수로 바꾸어서 소수 부분이 사라졌습니다. 받은 값을 그대로 돌려주세요.
# hint.en: linear converts to integers and loses the fractions. Return the values as they came.
import numpy as np


def step(x):
    return np.where(x >= 0, 1.0, 0.0)


def sign(x):
    return np.where(x >= 0, 1.0, -1.0)


def linear(x):
    return x.astype(int)
