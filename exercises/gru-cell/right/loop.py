import math

import numpy as np


def sigmoid(a):
    return 1 / (1 + math.exp(-a))


def total(row, W, b, j):
    return sum(row[i] * W[i, j] for i in range(len(row))) + b[j]


def gru_cell(x, h, params):
    W_z, W_r, W_h = params["W_z"], params["W_r"], params["W_h"]
    b_z, b_r, b_h = params["b_z"], params["b_r"], params["b_h"]
    batch, hidden = h.shape
    new = np.empty((batch, hidden))
    for n in range(batch):
        row = [*h[n], *x[n]]
        r = [sigmoid(total(row, W_r, b_r, j)) for j in range(hidden)]
        reset = [*(r[j] * h[n, j] for j in range(hidden)), *x[n]]
        for j in range(hidden):
            z = sigmoid(total(row, W_z, b_z, j))
            new[n, j] = (1 - z) * h[n, j] + z * math.tanh(total(reset, W_h, b_h, j))
    return new
