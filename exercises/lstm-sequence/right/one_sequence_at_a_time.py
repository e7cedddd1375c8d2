import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_forward(xs, h0, c0, params):
    batch, time, _ = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    last = np.zeros(c0.shape)
    for n in range(batch):
        h, c = h0[n], c0[n]
        for t in range(time):
            u = np.append(h, xs[n, t])
            f, i, o = (sigmoid(u @ params[f"W_{gate}"] + params[f"b_{gate}"]) for gate in "fio")
            c = f * c + i * np.tanh(u @ params["W_C"] + params["b_C"])
            h = o * np.tanh(c)
            hs[n, t] = h
        last[n] = c
    return hs, hs[:, -1].copy(), last
