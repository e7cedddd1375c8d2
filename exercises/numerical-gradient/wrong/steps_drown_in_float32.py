# expect: float32_inputs
# hint.ko: x가 float32이면 복사한 배열도 float32여서 1e-5만큼의 차이가 반올림에 묻힙니다. 먼저 float64 배열로 복사하세요.
# hint.en: A copy of a float32 array is float32 as well, and rounding drowns a step of 1e-5. Copy x to a float64 array first.
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    at = x.astype(float) if x.dtype.kind in "iu" else x.copy()
    grad = np.zeros(at.shape)
    for i in np.ndindex(at.shape):
        old = at[i]
        at[i] = old + h
        high = f(at)
        at[i] = old - h
        grad[i] = (high - f(at)) / (2 * h)
        at[i] = old
    return grad
