# expect: argument_is_unchanged
# hint.ko: np.abs(x, out=x)는 받은 배열 자체를 바꿉니다. out 없이 새 배열을 만드세요.
# hint.en: np.abs(x, out=x) writes into the caller's array. Leave out= away and make a new array.
import numpy as np


def tanh(x):
    direction = np.sign(x)
    power = np.exp(-2.0 * np.abs(x, out=x))
    return direction * (1.0 - power) / (1.0 + power)


def tanh_grad(x):
    t = tanh(x)
    return 1.0 - t ** 2
