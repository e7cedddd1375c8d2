# expect: relu_example, arguments_stay_unchanged, relu_of_many_shapes, integers_and_float32
# hint.ko: 음수를 0으로 바꾸지 않고 절댓값으로 바꾸었습니다. 음수 입력에는 0을 내보내세요.
# hint.en: Negative inputs are replaced by their absolute values. They should become 0.
import numpy as np


def relu(x):
    return np.abs(x)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
