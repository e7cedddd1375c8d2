import numpy as np


def tanh(x):
    # Not np.tanh(x): that is not allowed.
    return 2 / (1 + np.exp(-2 * np.clip(x, -300, 300))) - 1


def tanh_grad(x):
    return (1 - tanh(x)) * (1 + tanh(x))
