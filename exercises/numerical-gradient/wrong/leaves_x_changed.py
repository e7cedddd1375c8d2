# expect: vectors, x_is_bit_identical_after, arrays_of_any_shape, float32_inputs
# hint.ko: 한 원소를 움직인 다음 되돌려 놓지 않았습니다. 다음 원소의 기울기를 다른 자리에서 구하게 되고, 받은 x도 바뀝니다.
# hint.en: You moved an entry and did not put it back. The next slopes are taken at another place, and the caller's x is changed.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if x.dtype != float:
        x = x.astype(float)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += h
        high = f(x)
        x[i] -= 2 * h
        grad[i] = (high - f(x)) / (2 * h)
    return grad
