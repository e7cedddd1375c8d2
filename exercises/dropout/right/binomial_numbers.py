import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.binomial(1, 1 - rate, size=x.shape)
    return mask * x * (1 / (1 - rate)), mask


def dropout_backward(dout, mask, rate):
    dx = np.zeros(dout.shape)
    dx[mask == 1] = dout[mask == 1] / (1 - rate)
    return dx
