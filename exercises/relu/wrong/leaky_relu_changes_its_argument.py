# expect: arguments_stay_unchanged
# hint.ko: leaky_relu가 받은 배열의 음수에 alpha를 곱해 넣어서, 부른 쪽의 x까지 바뀝니다. 새 배열을 만드세요.
# hint.en: leaky_relu multiplies the negative entries of the caller's array by alpha. Make a new array.
import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, alpha=0.01):
    if x.dtype.kind != "f":
        x = x.astype(float)
    x[x < 0] *= alpha
    return x


def leaky_relu_grad(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
