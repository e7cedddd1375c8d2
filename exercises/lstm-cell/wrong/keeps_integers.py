# expect: integer_inputs
# hint.ko: 새 셀 상태를 정수 배열에 담아서 소수 부분이 잘렸습니다. 실수 배열에 담으세요.
# hint.en: The new cell state is stored in an array of integers, so fractions are cut off. Use an array of floats.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([h, x])
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    c_next = np.zeros_like(c)
    c_next[...] = f * c + i * candidate
    h_next = o * np.tanh(c_next)
    return h_next, c_next
