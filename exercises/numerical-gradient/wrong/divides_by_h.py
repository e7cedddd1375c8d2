# expect: worked_example, vectors, x_is_bit_identical_after, arrays_of_any_shape, step_is_used, integers, float32_inputs
# hint.ko: h로 나누었습니다. x + h와 x - h는 2h만큼 떨어져 있으므로 2h로 나누세요.
# hint.en: You divided by h. The points x + h and x - h are 2h apart: divide by 2h.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    at = np.array(x, dtype=float)
    grad = np.zeros(at.shape)
    for i in np.ndindex(at.shape):
        old = at[i]
        at[i] = old + h
        high = f(at)
        at[i] = old - h
        grad[i] = (high - f(at)) / h
        at[i] = old
    return grad
