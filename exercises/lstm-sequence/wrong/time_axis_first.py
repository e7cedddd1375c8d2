# expect: worked_example, one_step, arguments_stay_unchanged, matches_reference, long_sequence, sizes_of_one, integer_inputs
# hint.ko: hs의 축이 (time, batch, hidden) 순서입니다. (batch, time, hidden)이 되도록 axis=1을 따라 쌓으세요.
# hint.en: The axes of hs come as (time, batch, hidden). Stack along axis=1 to get (batch, time, hidden).
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.concatenate([h, x], axis=1)
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    c_next = f * c + i * candidate
    return o * np.tanh(c_next), c_next


def lstm_forward(xs, h0, c0, params):
    hs = []
    h, c = h0, c0
    for t in range(xs.shape[1]):
        h, c = lstm_cell(xs[:, t], h, c, params)
        hs.append(h)
    return np.array(hs), h, c
