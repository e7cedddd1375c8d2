# expect: worked_example, vectors, x_is_bit_identical_after, arrays_of_any_shape, step_is_used, integers, float32_inputs
# hint.ko: f(x + h) - f(x)를 h로 나누었습니다. 오차가 더 작은 중앙 차분을 쓰세요. 양쪽 f(x + h)와 f(x - h)의 차를 2h로 나눕니다.
# hint.en: You divided f(x + h) - f(x) by h. Use the central difference, which is more exact: f(x + h) minus f(x - h), divided by 2h.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    at = np.array(x, dtype=float)
    grad = np.zeros(at.shape)
    for i in np.ndindex(at.shape):
        old = at[i]
        here = f(at)
        at[i] = old + h
        grad[i] = (f(at) - here) / h
        at[i] = old
    return grad
