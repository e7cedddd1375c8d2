# expect: x_is_bit_identical_after
# unrecognised: it is right up to rounding, and leaves x changed in its last bit only
# hint.ko: x에 h를 더하고 빼서 되돌리면 반올림 때문에 마지막 비트가 달라질 수 있습니다. 원래 값을 변수에 담아 두었다가 그대로 다시 넣거나, 복사한 배열을 움직이세요.
# hint.en: Adding and subtracting h does not bring x back exactly: rounding may change the last bit. Keep the old value and put it back, or move a copy.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if x.dtype != float:
        x = x.astype(float)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += h
        high = f(x)
        x[i] -= 2 * h
        low = f(x)
        x[i] += h
        grad[i] = (high - low) / (2 * h)
    return grad
