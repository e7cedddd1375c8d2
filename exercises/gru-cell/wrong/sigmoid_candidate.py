# expect: worked_example, update_gate_open_and_closed, reset_gate_open_and_closed, reset_before_the_product, arguments_stay_unchanged, matches_reference, several_steps, hidden_state_of_size_one, integer_inputs
# hint.ko: 후보에 시그모이드를 썼습니다. 후보는 음수도 될 수 있도록 tanh를 씁니다.
# hint.en: The candidate uses the sigmoid. It uses tanh, so that it can be negative.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = sigmoid(np.hstack([r * h, x]) @ params["W_h"] + params["b_h"])
    h_next = (1 - z) * h + z * candidate
    return h_next
