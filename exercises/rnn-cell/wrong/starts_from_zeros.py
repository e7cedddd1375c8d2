# expect: two_steps_by_hand, arguments_stay_unchanged, sequences_of_many_sizes, sequence_of_length_one, hidden_state_of_size_one, integer_inputs
# hint.ko: h0을 쓰지 않고 0에서 시작했습니다. 첫 걸음의 은닉 상태는 주어진 h0입니다.
# hint.en: The first step starts from zeros. It must start from the given h0.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h = np.zeros(h0.shape)
    for t in range(time):
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs[:, t] = h
    return hs
