# expect: gates_one_by_one, arguments_stay_unchanged, matches_reference, several_steps, integer_inputs
# hint.ko: 편향을 더하지 않았습니다.
# hint.en: The biases are not added.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([h, x])
    f = sigmoid(u @ params["W_f"])
    i = sigmoid(u @ params["W_i"])
    candidate = np.tanh(u @ params["W_C"])
    o = sigmoid(u @ params["W_o"])
    c_next = f * c + i * candidate
    h_next = o * np.tanh(c_next)
    return h_next, c_next
