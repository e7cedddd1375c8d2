# expect: worked_example, extreme_inputs_of_gradient, argument_is_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: 기울기에서 인수 하나가 빠졌습니다. 1 - s만 돌려주지 말고 s를 곱하세요.
# hint.en: The gradient lacks a factor: 1 - s alone is not enough, multiply it by s.
import numpy as np


def sigmoid(x):
    power = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, power) / (1.0 + power)


def sigmoid_grad(x):
    return 1.0 - sigmoid(x)
