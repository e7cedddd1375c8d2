import numpy as np


def step(x):
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        if x[index] >= 0:
            result[index] = 1
    return result


def sign(x):
    return step(x) - step(-x) + (x == 0)


def linear(x):
    return 1 * x
