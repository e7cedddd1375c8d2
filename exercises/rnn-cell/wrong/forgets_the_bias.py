# expect: one_step_by_hand, two_steps_by_hand, arguments_stay_unchanged, one_step_of_many_sizes, sequences_of_many_sizes, sequence_of_length_one, hidden_state_of_size_one, integer_inputs
# hint.ko: 편향 b를 더하지 않았습니다. tanh 안에서 b를 더하세요.
# hint.en: The bias b is not added. Add it inside tanh.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh)


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h = h0
    for t in range(time):
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs[:, t] = h
    return hs
