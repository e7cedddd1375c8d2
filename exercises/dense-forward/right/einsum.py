import numpy as np


def dense_forward(x, W, b):
    return np.einsum("nf,fu->nu", x, W) + b[None, :]
