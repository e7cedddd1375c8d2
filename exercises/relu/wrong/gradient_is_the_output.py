# expect: relu_example, gradients_at_zero, arguments_stay_unchanged, relu_of_many_shapes, integers_and_float32
# hint.ko: relu_grad가 기울기가 아니라 ReLU의 값을 돌려줍니다. 양수에서의 기울기는 1입니다.
# hint.en: relu_grad returns the value of ReLU, not its gradient. For positive inputs the gradient is 1.
import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_grad(x):
    return np.maximum(0.0, x)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
