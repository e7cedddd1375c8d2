# expect: one_step_by_hand, two_steps_by_hand, arguments_stay_unchanged, one_step_of_many_sizes, sequences_of_many_sizes, sequence_of_length_one, hidden_state_of_size_one, integer_inputs
# hint.ko: 활성화 함수로 시그모이드를 썼습니다. 이 RNN은 np.tanh를 씁니다.
# hint.en: The activation is the sigmoid. This network uses np.tanh.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return 1 / (1 + np.exp(-(x @ Wx + h @ Wh + b)))


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h = h0
    for t in range(time):
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs[:, t] = h
    return hs
