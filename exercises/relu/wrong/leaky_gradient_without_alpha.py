# expect: leaky_relu_example, gradients_at_zero, arguments_stay_unchanged, leaky_relu_of_many_shapes, other_slopes, integers_and_float32
# hint.ko: leaky_relu_grad가 음수에서 0을 냅니다. Leaky ReLU는 음수에서 기울기가 alpha입니다.
# hint.en: leaky_relu_grad gives 0 for negative inputs. The slope of Leaky ReLU is alpha there.
import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, 0.0)
