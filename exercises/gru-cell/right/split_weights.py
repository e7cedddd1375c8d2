import numpy as np


def gru_cell(x, h, params):
    n = h.shape[1]

    def linear(gate, state):
        W = params["W_" + gate]
        return state @ W[:n] + x @ W[n:] + params["b_" + gate]

    z = 1 / (1 + np.exp(-linear("z", h)))
    r = 1 / (1 + np.exp(-linear("r", h)))
    return h + z * (np.tanh(linear("h", r * h)) - h)
