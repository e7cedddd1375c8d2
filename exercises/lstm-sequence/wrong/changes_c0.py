# expect: arguments_stay_unchanged
# hint.ko: c0을 제자리에서 바꾸었습니다. np.asarray는 복사하지 않으므로 *=와 += 대신 새 배열을 만드세요.
# hint.en: c0 is changed in place. np.asarray makes no copy, so make a new array instead of using *= and +=.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.concatenate([h, x], axis=1)
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    c *= f
    c += i * candidate
    return o * np.tanh(c), c


def lstm_forward(xs, h0, c0, params):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h, c = h0, np.asarray(c0, dtype=float)
    for t in range(time):
        h, c = lstm_cell(xs[:, t], h, c, params)
        hs[:, t] = h
    return hs, h, c
