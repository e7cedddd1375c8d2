# expect: gates_one_by_one, arguments_stay_unchanged, matches_reference, several_steps, parameters_in_another_order, integer_inputs
# hint.ko: 망각 게이트와 입력 게이트가 바뀌었습니다. f는 지난 셀 상태에, i는 후보에 곱합니다.
# hint.en: Forget gate and input gate are swapped: f multiplies the previous cell state, i the candidate.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([h, x])
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    c_next = i * c + f * candidate
    h_next = o * np.tanh(c_next)
    return h_next, c_next
