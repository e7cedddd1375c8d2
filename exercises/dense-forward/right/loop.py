import numpy as np


def dense_forward(x, W, b):
    n, features = x.shape
    out = np.zeros((n, len(b)))
    for i in range(n):
        for j in range(len(b)):
            total = b[j]
            for k in range(features):
                total = total + x[i, k] * W[k, j]
            out[i, j] = total
    return out
