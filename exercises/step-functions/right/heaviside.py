import numpy as np


def step(x):
    return np.heaviside(x, 1)


def sign(x):
    return 2 * np.heaviside(x, 1) - 1


def linear(x):
    return x
