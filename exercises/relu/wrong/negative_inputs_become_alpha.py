# expect: leaky_relu_example, arguments_stay_unchanged, leaky_relu_of_many_shapes, other_slopes, integers_and_float32
# hint.ko: 음수 입력이 모두 alpha가 되었습니다. alpha를 그대로 넣지 말고 x에 곱하세요.
# hint.en: Every negative input becomes alpha itself. Multiply it by alpha instead.
import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
