# expect: integer_inputs
# hint.ko: hs를 정수 입력과 같은 자료형으로 만들어서 소수 부분이 잘렸습니다. 실수 배열에 담으세요.
# hint.en: hs has the dtype of the integer inputs, so fractions are cut off. Use an array of floats.
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
    hs = np.zeros((batch, time, h0.shape[1]), dtype=xs.dtype)
    h, c = h0, c0
    for t in range(time):
        h, c = lstm_cell(xs[:, t], h, c, params)
        hs[:, t] = h
    return hs, h, c
