import numpy as np


def lstm_cell(x, h, c, params):
    hidden = h.shape[1]
    W = np.concatenate([params["W_" + gate] for gate in "fioC"], axis=1)
    b = np.concatenate([params["b_" + gate] for gate in "fioC"])
    a = h @ W[:hidden] + x @ W[hidden:] + b
    f, i, o = np.split(1 / (1 + np.exp(-a[:, : 3 * hidden])), 3, axis=1)
    c_next = f * c + i * np.tanh(a[:, 3 * hidden :])
    return [o * np.tanh(c_next), c_next]
