# expect: worked_example, extreme_inputs_of_gradient, argument_is_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: 기울기를 1 - x^2으로 구했습니다. 제곱할 것은 입력 x가 아니라 tanh(x)입니다.
# hint.en: The gradient is computed as 1 - x^2. What is squared is tanh(x), not the input x.
import numpy as np


def tanh(x):
    power = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - power) / (1.0 + power)


def tanh_grad(x):
    return 1.0 - x**2
