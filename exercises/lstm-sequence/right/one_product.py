import numpy as np


def lstm_forward(xs, h0, c0, params):
    hidden = h0.shape[1]
    W = np.hstack([params["W_" + gate] for gate in "fioC"])
    b = np.hstack([params["b_" + gate] for gate in "fioC"])
    h, c = h0, c0
    hs = []
    for x in np.moveaxis(xs, 1, 0):
        a = h @ W[:hidden] + x @ W[hidden:] + b
        f, i, o = np.split(1 / (1 + np.exp(-a[:, : 3 * hidden])), 3, axis=1)
        c = f * c + i * np.tanh(a[:, 3 * hidden :])
        h = o * np.tanh(c)
        hs.append(h)
    return [np.array(hs).transpose(1, 0, 2), hs[-1], c]
