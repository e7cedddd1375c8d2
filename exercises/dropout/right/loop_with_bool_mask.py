import numpy as np


def dropout_forward(x, rate, rng):
    out = np.zeros(x.shape)
    mask = np.zeros(x.shape, dtype=bool)
    for index in np.ndindex(x.shape):
        if rng.uniform() > rate:
            mask[index] = True
            out[index] = x[index] / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    dx = dout / (1 - rate)
    dx[~mask] = 0
    return dx
