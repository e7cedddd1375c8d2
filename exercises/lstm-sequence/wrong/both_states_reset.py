# expect: worked_example, arguments_stay_unchanged, matches_reference, long_sequence, sizes_of_one, integer_inputs
# hint.ko: 걸음마다 h0과 c0에서 다시 시작했습니다. 앞 걸음에서 나온 h와 c를 다음 걸음에 넣으세요.
# hint.en: Every step starts again from h0 and c0. Hand the h and c of one step on to the next.
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
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h, c = h0, c0
    for t in range(time):
        h, c = lstm_cell(xs[:, t], h0, c0, params)
        hs[:, t] = h
    return hs, h, c
