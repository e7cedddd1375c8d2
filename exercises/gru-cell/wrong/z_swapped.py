# expect: worked_example, update_gate_open_and_closed, arguments_stay_unchanged, matches_reference, several_steps, hidden_state_of_size_one, integer_inputs
# hint.ko: z와 1 - z의 자리가 바뀌었습니다. 여기서는 1 - z를 옛 상태에, z를 후보에 곱합니다.
# hint.en: z and 1 - z are swapped. Here 1 - z multiplies the old state and z the candidate.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.hstack([r * h, x]) @ params["W_h"] + params["b_h"])
    h_next = z * h + (1 - z) * candidate
    return h_next
