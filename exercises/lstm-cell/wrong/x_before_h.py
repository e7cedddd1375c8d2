# expect: worked_example, h_comes_before_x, arguments_stay_unchanged, matches_reference, several_steps, parameters_in_another_order, integer_inputs
# hint.ko: [x, h] 순서로 이어 붙였습니다. h가 앞에 와야 합니다.
# hint.en: You joined [x, h]. h must come first.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([x, h])
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    c_next = f * c + i * candidate
    h_next = o * np.tanh(c_next)
    return h_next, c_next
