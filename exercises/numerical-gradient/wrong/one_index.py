# expect: arrays_of_any_shape
# hint.ko: 번호 하나로 x[i]를 움직이면 2차원 배열에서는 한 행이 통째로 움직입니다. np.ndindex(x.shape)로 모든 원소를 하나씩 움직이세요.
# hint.en: With a single index, x[i] moves a whole row of a two-dimensional array. Go through every entry with np.ndindex(x.shape).
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    at = np.array(x, dtype=float)
    grad = np.zeros(at.shape)
    for i in range(len(at)):
        old = at[i].copy()
        at[i] = old + h
        high = f(at)
        at[i] = old - h
        grad[i] = (high - f(at)) / (2 * h)
        at[i] = old
    return grad
