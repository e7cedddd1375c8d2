# expect: worked_example, gates_one_by_one, h_comes_before_x, arguments_stay_unchanged, matches_reference, several_steps, parameters_in_another_order, integer_inputs
# hint.ko: 반환값의 순서가 바뀌었습니다. h_next가 먼저, c_next가 다음입니다.
# hint.en: The results are in the wrong order: h_next first, then c_next.
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
    h_next = o * np.tanh(c_next)
    return c_next, h_next
