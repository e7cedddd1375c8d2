# expect: arguments_stay_unchanged, one_step_of_many_sizes, sequences_of_many_sizes, sequence_of_length_one, integer_inputs
# hint.ko: Wh를 전치해서 곱했습니다. 전치하지 말고 h @ Wh로 계산하세요.
# hint.en: Wh is transposed. Compute h @ Wh, without .T.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh.T + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h = h0
    for t in range(time):
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs[:, t] = h
    return hs
