# expect: worked_example, update_gate_open_and_closed, reset_gate_open_and_closed, reset_before_the_product, arguments_stay_unchanged, matches_reference, several_steps, hidden_state_of_size_one, integer_inputs
# hint.ko: 편향을 더하지 않았습니다. 게이트와 후보마다 b_z, b_r, b_h를 더하세요.
# hint.en: The biases are not added. Add b_z, b_r and b_h to the gates and the candidate.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"])
    r = sigmoid(u @ params["W_r"])
    candidate = np.tanh(np.hstack([r * h, x]) @ params["W_h"])
    h_next = (1 - z) * h + z * candidate
    return h_next
