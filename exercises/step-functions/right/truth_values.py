import numpy as np


def step(x):
    return x >= 0


def sign(x):
    return 2 * (x >= 0).astype(int) - 1


def linear(x):
    return np.array(x)
