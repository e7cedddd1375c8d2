# expect: worked_example, arguments_stay_unchanged, matches_reference, long_sequence, sizes_of_one, integer_inputs
# hint.ko: 셀 상태만 이어 가고 은닉 상태는 걸음마다 h0으로 되돌렸습니다. h도 다음 걸음으로 넘기세요.
# hint.en: The cell state is carried, but every step gets h0 again. Hand on h as well.
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
        h, c = lstm_cell(xs[:, t], h0, c, params)
        hs[:, t] = h
    return hs, h, c
