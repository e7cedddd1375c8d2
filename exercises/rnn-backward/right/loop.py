import numpy as np


def rnn_backward(dhs, xs, hs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hidden = h0.shape[1]
    grads = {
        "dxs": np.zeros((batch, time, inputs)),
        "dh0": np.zeros((batch, hidden)),
        "dWx": np.zeros((inputs, hidden)),
        "dWh": np.zeros((hidden, hidden)),
        "db": np.zeros(hidden),
    }
    for n in range(batch):
        carried = [0.0] * hidden
        for t in range(time - 1, -1, -1):
            before = hs[n, t - 1] if t else h0[n]
            da = [(dhs[n, t, j] + carried[j]) * (1 - hs[n, t, j] ** 2) for j in range(hidden)]
            for j in range(hidden):
                grads["db"][j] += da[j]
                for i in range(inputs):
                    grads["dWx"][i, j] += xs[n, t, i] * da[j]
                    grads["dxs"][n, t, i] += Wx[i, j] * da[j]
                for k in range(hidden):
                    grads["dWh"][k, j] += before[k] * da[j]
            carried = [sum(Wh[k, j] * da[j] for j in range(hidden)) for k in range(hidden)]
        grads["dh0"][n] = carried
    return grads
