# expect: extreme_inputs_of_sigmoid, extreme_inputs_of_gradient
# hint.ko: x가 큰 음수이면 np.exp(-x)가 넘칩니다. 지수가 언제나 0 이하가 되도록 식을 바꾸어 보세요.
# hint.en: np.exp(-x) overflows for large negative x. Rearrange the formula so that the exponent is never positive.
import numpy as np


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1.0 - s)
