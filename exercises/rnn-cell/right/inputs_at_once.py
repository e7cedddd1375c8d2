import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    a = np.einsum("bi,ih->bh", x, Wx) + np.einsum("bk,kh->bh", h, Wh) + b
    return (1 - np.exp(-2 * a)) / (1 + np.exp(-2 * a))


def rnn_forward(xs, h0, Wx, Wh, b):
    out = xs @ Wx + b  # every step at once; only the hidden state needs the loop
    h = h0
    for t in range(out.shape[1]):
        out[:, t] = np.tanh(out[:, t] + h @ Wh)
        h = out[:, t]
    return out
