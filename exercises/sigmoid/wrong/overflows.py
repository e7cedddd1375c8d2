# expect: extreme_inputs_of_sigmoid, extreme_inputs_of_gradient
# hint.ko: np.exp에 큰 양수가 들어가 넘칩니다. x가 큰 음수이면 -x는 큰 양수이고, np.where는 고르지 않을 쪽도 계산합니다. 지수가 언제나 0 이하가 되도록 식을 바꾸어 보세요.
# hint.en: np.exp gets a large positive number and overflows: -x is one where x is a large negative number, and np.where computes both sides, also the one not chosen. Rearrange the formula so that the exponent is never positive.
import numpy as np


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1.0 - s)
