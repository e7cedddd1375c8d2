# expect: worked_example, extreme_inputs_of_gradient, argument_is_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: sigmoid_grad의 인수는 시그모이드의 출력이 아니라 입력 x입니다. 먼저 sigmoid(x)를 구해야 합니다.
# hint.en: The argument of sigmoid_grad is the input x, not the sigmoid's output. Compute sigmoid(x) first.
import numpy as np


def sigmoid(x):
    power = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, power) / (1.0 + power)


def sigmoid_grad(x):
    return x * (1.0 - x)
