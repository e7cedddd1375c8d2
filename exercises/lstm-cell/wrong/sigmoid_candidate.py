# expect: worked_example, gates_one_by_one, h_comes_before_x, arguments_stay_unchanged, matches_reference, several_steps, parameters_in_another_order, integer_inputs
# hint.ko: 후보에 시그모이드를 썼습니다. 후보는 음수도 될 수 있도록 tanh를 씁니다.
# hint.en: The candidate uses the sigmoid. It uses tanh, so that it can be negative.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([h, x])
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = sigmoid(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    c_next = f * c + i * candidate
    h_next = o * np.tanh(c_next)
    return h_next, c_next
