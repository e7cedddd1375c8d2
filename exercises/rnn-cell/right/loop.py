import math

import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    batch, hidden = h.shape
    new = np.zeros((batch, hidden))
    for n in range(batch):
        for j in range(hidden):
            total = b[j]
            for i in range(x.shape[1]):
                total += x[n, i] * Wx[i, j]
            for k in range(hidden):
                total += h[n, k] * Wh[k, j]
            new[n, j] = math.tanh(total)
    return new


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, _ = xs.shape
    hs = np.zeros((batch, time, len(b)))
    for t in range(time):
        h0 = rnn_cell(xs[:, t, :], h0, Wx, Wh, b)
        hs[:, t, :] = h0
    return hs
