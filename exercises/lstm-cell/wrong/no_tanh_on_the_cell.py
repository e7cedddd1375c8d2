# expect: worked_example, gates_one_by_one, h_comes_before_x, arguments_stay_unchanged, matches_reference, several_steps, parameters_in_another_order, integer_inputs
# hint.ko: 은닉 상태를 구할 때 셀 상태에 tanh를 씌우지 않았습니다. h_next는 o * np.tanh(c_next)입니다.
# hint.en: The cell state does not pass through tanh on its way to the hidden state: h_next is o * np.tanh(c_next).
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
    h_next = o * c_next
    return h_next, c_next
