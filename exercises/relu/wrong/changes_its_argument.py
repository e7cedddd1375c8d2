# expect: arguments_stay_unchanged
# hint.ko: x[x < 0] = 0은 받은 배열 자체를 바꿉니다. np.maximum(0, x)처럼 새 배열을 만드세요.
# hint.en: x[x < 0] = 0 writes into the caller's array. Make a new one, as np.maximum(0, x) does.
import numpy as np


def relu(x):
    x[x < 0] = 0
    return x


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
