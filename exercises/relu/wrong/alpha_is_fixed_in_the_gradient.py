# expect: other_slopes
# hint.ko: leaky_relu_grad가 받은 alpha를 쓰지 않고 언제나 0.01을 돌려줍니다.
# hint.en: leaky_relu_grad does not use the alpha that it is given; it always returns 0.01.
import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, 0.01)
