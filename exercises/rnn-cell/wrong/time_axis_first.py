# expect: two_steps_by_hand, arguments_stay_unchanged, sequences_of_many_sizes, sequence_of_length_one, hidden_state_of_size_one, integer_inputs
# hint.ko: 결과의 축이 (time, batch, hidden) 순서입니다. (batch, time, hidden)이 되도록 axis=1을 따라 쌓으세요.
# hint.en: The axes come as (time, batch, hidden). Stack along axis=1 to get (batch, time, hidden).
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    hs = []
    h = h0
    for t in range(xs.shape[1]):
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs.append(h)
    return np.array(hs)
