# expect: worked_example, step_is_used
# hint.ko: 인수 h 대신 정해진 값 1e-5를 썼습니다. 받은 h를 쓰세요.
# hint.en: You used a fixed 1e-5 instead of the argument h. Use the h that you receive.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    h = 1e-5
    at = np.array(x, dtype=float)
    grad = np.zeros(at.shape)
    for i in np.ndindex(at.shape):
        old = at[i]
        at[i] = old + h
        high = f(at)
        at[i] = old - h
        grad[i] = (high - f(at)) / (2 * h)
        at[i] = old
    return grad
