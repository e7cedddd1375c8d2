# expect: worked_example, reset_gate_open_and_closed, reset_before_the_product, arguments_stay_unchanged, matches_reference, several_steps, hidden_state_of_size_one, integer_inputs
# hint.ko: 후보를 만들 때 리셋 게이트를 쓰지 않았습니다. h 대신 r * h를 x와 이어 붙이세요.
# hint.en: The candidate does not use the reset gate. Join r * h with x, instead of h.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.hstack([h, x]) @ params["W_h"] + params["b_h"])
    h_next = (1 - z) * h + z * candidate
    return h_next
