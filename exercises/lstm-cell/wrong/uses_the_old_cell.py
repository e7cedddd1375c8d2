# expect: worked_example, gates_one_by_one, h_comes_before_x, arguments_stay_unchanged, matches_reference, several_steps, parameters_in_another_order, integer_inputs
# hint.ko: 은닉 상태에 지난 셀 상태를 썼습니다. 새로 구한 셀 상태를 써야 합니다.
# hint.en: The hidden state uses the previous cell state. It needs the new one.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([h, x])
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    c_next = f * c + i * candidate
    h_next = o * np.tanh(c)
    return h_next, c_next
