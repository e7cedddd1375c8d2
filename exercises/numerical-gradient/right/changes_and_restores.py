import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if x.dtype != np.float64:
        x = x.astype(np.float64)
    grad = np.zeros(x.shape)
    walk = np.nditer(x, flags=["multi_index"])
    for _ in walk:
        i = walk.multi_index
        old = x[i]
        x[i] = old + h
        high = f(x)
        x[i] = old - h
        low = f(x)
        x[i] = old
        grad[i] = 0.5 * (high - low) / h
    return grad
