# expect: integers, float32_inputs
# hint.ko: x가 정수 배열이면 x + 1e-5를 넣어도 소수 부분이 잘립니다. 먼저 float64 배열로 복사하세요.
# hint.en: An array of integers cuts the fractions of x + 1e-5 off. Copy x to a float64 array first.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    at = x.copy()
    grad = np.zeros(at.shape)
    for i in np.ndindex(at.shape):
        old = at[i]
        at[i] = old + h
        high = f(at)
        at[i] = old - h
        grad[i] = (high - f(at)) / (2 * h)
        at[i] = old
    return grad
