# expect: gates_one_by_one, arguments_stay_unchanged, matches_reference, several_steps, parameters_in_another_order, integer_inputs
# hint.ko: 편향을 더하지 않았습니다. 게이트와 후보마다 b_f, b_i, b_o, b_C를 더하세요.
# hint.en: The biases are not added. Add b_f, b_i, b_o and b_C to the gates and the candidate.
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
