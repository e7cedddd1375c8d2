# expect: worked_example, update_gate_open_and_closed, reset_gate_open_and_closed, reset_before_the_product, arguments_stay_unchanged, matches_reference, several_steps, hidden_state_of_size_one, integer_inputs
# hint.ko: 섞을 때에도 옛 상태에 리셋 게이트를 곱했습니다. 리셋 게이트는 후보를 만들 때만 쓰고, 섞을 때는 h를 그대로 쓰세요.
# hint.en: The old state is reset in the mixture too. The reset gate acts on the candidate only; mix with h itself.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.hstack([r * h, x]) @ params["W_h"] + params["b_h"])
    h_next = (1 - z) * (r * h) + z * candidate
    return h_next
