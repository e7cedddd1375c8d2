import numpy as np


def tanh(x):
    x = np.asarray(x, dtype=float)
    result = np.empty(x.shape)
    above = x >= 0
    result[above] = (1 - np.exp(-2 * x[above])) / (1 + np.exp(-2 * x[above]))
    result[~above] = (np.exp(2 * x[~above]) - 1) / (np.exp(2 * x[~above]) + 1)
    return result


def tanh_grad(x):
    return 1 - tanh(x) ** 2
