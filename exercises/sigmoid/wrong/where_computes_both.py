# expect: extreme_inputs_of_sigmoid, extreme_inputs_of_gradient
# hint.ko: np.where는 두 식을 모두 계산하므로, 고르지 않은 쪽에서 여전히 넘칩니다. 두 식 모두 np.exp(-np.abs(x))로 적어 보세요.
# hint.en: np.where computes both sides, so the side not chosen still overflows. Write both with np.exp(-np.abs(x)).
# unrecognised: only a warning tells it from a right answer, as with overflows, whose hint fits both
import numpy as np


def sigmoid(x):
    return np.where(x >= 0, 1.0 / (1.0 + np.exp(-x)), np.exp(x) / (1.0 + np.exp(x)))


def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1.0 - s)
