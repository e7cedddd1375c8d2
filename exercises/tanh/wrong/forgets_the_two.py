# expect: worked_example, argument_is_unchanged, tanh_matches_reference, gradient_matches_differences, integers_and_float32
# hint.ko: tanh(x)가 아니라 tanh(x/2)가 나옵니다. 분자와 분모에 e^-x를 곱하면 지수는 -x가 아니라 -2x가 됩니다.
# hint.en: This is tanh(x/2), not tanh(x). Multiplying numerator and denominator by e^-x gives the exponent -2x, not -x.
import numpy as np


def tanh(x):
    power = np.exp(-np.abs(x))
    return np.sign(x) * (1.0 - power) / (1.0 + power)


def tanh_grad(x):
    t = tanh(x)
    return 1.0 - t ** 2
