# expect: relu_example, arguments_stay_unchanged, relu_of_many_shapes, integers_and_float32
# hint.ko: 1보다 큰 값이 1로 잘렸습니다. ReLU는 양수에 상한을 두지 않습니다.
# hint.en: Values above 1 are cut to 1. ReLU sets no upper limit.
import numpy as np


def relu(x):
    return np.clip(x, 0.0, 1.0)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
