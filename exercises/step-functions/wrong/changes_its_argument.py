# expect: argument_is_unchanged
# hint.ko: x[...] = ... 은 받은 배열 자체를 바꿉니다. 새 배열을 만들어 돌려주세요.
# hint.en: x[...] = ... writes into the caller's array. Make a new array and return that.
import numpy as np


def step(x):
    on = x >= 0
    x[on] = 1
    x[~on] = 0
    return x


def sign(x):
    return np.where(x >= 0, 1.0, -1.0)


def linear(x):
    return x
