# expect: reset_gate_open_and_closed, reset_before_the_product, arguments_stay_unchanged, matches_reference, several_steps, hidden_state_of_size_one, integer_inputs
# hint.ko: [x, h] 순서로 이어 붙였습니다. h가 앞에 와야 합니다.
# hint.en: You joined [x, h]. h must come first.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([x, h])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.hstack([x, r * h]) @ params["W_h"] + params["b_h"])
    h_next = (1 - z) * h + z * candidate
    return h_next
