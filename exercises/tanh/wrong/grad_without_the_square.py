# expect: worked_example, extreme_inputs_of_gradient, argument_is_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: 기울기를 1 - tanh(x)로 구했습니다. tanh(x)를 제곱해서 빼야 합니다.
# hint.en: The gradient is computed as 1 - tanh(x). Square tanh(x) before subtracting.
import numpy as np


def tanh(x):
    power = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - power) / (1.0 + power)


def tanh_grad(x):
    return 1.0 - tanh(x)
