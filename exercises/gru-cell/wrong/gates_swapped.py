# expect: worked_example, update_gate_open_and_closed, reset_gate_open_and_closed, reset_before_the_product, arguments_stay_unchanged, matches_reference, several_steps, hidden_state_of_size_one, integer_inputs
# hint.ko: 업데이트 게이트와 리셋 게이트의 매개변수가 바뀌었습니다. z는 W_z와 b_z로, r은 W_r과 b_r로 구하세요.
# hint.en: The parameters of update gate and reset gate are swapped. z needs W_z and b_z, r needs W_r and b_r.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    r = sigmoid(u @ params["W_z"] + params["b_z"])
    z = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.hstack([r * h, x]) @ params["W_h"] + params["b_h"])
    h_next = (1 - z) * h + z * candidate
    return h_next
