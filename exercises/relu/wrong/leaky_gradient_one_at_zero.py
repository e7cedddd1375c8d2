# expect: leaky_relu_example, gradients_at_zero, integers_and_float32
# hint.ko: leaky_relu_grad가 0에서 1을 냅니다. 이 과제에서는 0에서의 기울기를 alpha로 약속했으므로 x >= 0이 아니라 x > 0으로 비교하세요.
# hint.en: leaky_relu_grad gives 1 at 0. Here the gradient at 0 is alpha by convention, so compare with x > 0, not with x >= 0.
import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x >= 0, 1.0, alpha)
