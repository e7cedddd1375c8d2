# expect: worked_example, extreme_inputs_of_sigmoid, argument_is_unchanged, sigmoid_matches_reference, integers_and_float32
# hint.ko: 지수의 부호가 반대입니다. 입력이 커지면 출력도 커져야 합니다.
# hint.en: The exponent has the opposite sign. The output must grow with the input.
import numpy as np


def sigmoid(x):
    power = np.exp(-np.abs(x))
    return np.where(x >= 0, power, 1.0) / (1.0 + power)


def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1.0 - s)
