# expect: worked_example, one_step, arguments_stay_unchanged, matches_reference, long_sequence, sizes_of_one, integer_inputs
# hint.ko: 주어진 처음 상태 대신 0에서 시작했습니다. 첫 걸음에는 h0과 c0을 넣으세요.
# hint.en: The first step starts from zeros instead of the given states. Give it h0 and c0.
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
    h, c = np.zeros(h0.shape), np.zeros(c0.shape)
    for t in range(time):
        h, c = lstm_cell(xs[:, t], h, c, params)
        hs[:, t] = h
    return hs, h, c
