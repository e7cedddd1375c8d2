import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    W = np.vstack([Wx, Wh])
    return np.tanh(np.concatenate([x, h], axis=1).dot(W) + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    states = [h0]
    for x in xs.transpose(1, 0, 2):
        states.append(rnn_cell(x, states[-1], Wx, Wh, b))
    return np.array(states[1:]).swapaxes(0, 1)
