# expect: two_steps_by_hand, arguments_stay_unchanged, sequences_of_many_sizes, hidden_state_of_size_one, integer_inputs
# hint.ko: 걸음마다 은닉 상태를 h0으로 되돌렸습니다. 바로 앞 걸음에서 나온 h를 다음 걸음에 넣으세요.
# hint.en: Every step starts from h0 again. Hand the h of one step on to the next.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    for t in range(time):
        h = rnn_cell(xs[:, t], h0, Wx, Wh, b)
        hs[:, t] = h
    return hs
