# expect: worked_example, extreme_inputs_of_gradient, argument_is_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: 기울기를 시그모이드처럼 t(1 - t)로 구했습니다. tanh의 기울기는 1 - t^2입니다.
# hint.en: The gradient is computed as t(1 - t), which belongs to the sigmoid. For tanh it is 1 - t^2.
import numpy as np


def tanh(x):
    power = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - power) / (1.0 + power)


def tanh_grad(x):
    t = tanh(x)
    return t * (1.0 - t)
