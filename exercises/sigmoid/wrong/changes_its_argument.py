# expect: argument_is_unchanged
# hint.ko: np.abs(x, out=x)는 받은 배열 자체를 바꿉니다. out 없이 새 배열을 만드세요.
# hint.en: np.abs(x, out=x) writes into the caller's array. Leave out= away and make a new array.
import numpy as np


def sigmoid(x):
    is_positive = x >= 0
    power = np.exp(-np.abs(x, out=x))
    return np.where(is_positive, 1.0, power) / (1.0 + power)


def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1.0 - s)
