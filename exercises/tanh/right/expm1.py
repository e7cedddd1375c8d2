import numpy as np


def tanh(x):
    small = np.expm1(-2 * np.abs(x))
    return np.copysign(small / (2 + small), x)


def tanh_grad(x):
    power = np.exp(-2 * np.abs(x))
    return 4 * power / (1 + power) ** 2
