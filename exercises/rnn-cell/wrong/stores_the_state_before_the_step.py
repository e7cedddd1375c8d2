# expect: two_steps_by_hand, arguments_stay_unchanged, sequences_of_many_sizes, sequence_of_length_one, hidden_state_of_size_one, integer_inputs
# hint.ko: 걸음을 계산하기 전의 상태를 저장해서 결과가 한 칸씩 밀렸습니다. h를 새로 구한 다음에 저장하세요.
# hint.en: The state is stored before the step, so the results are one step late. Compute the new h first, then store it.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h = h0
    for t in range(time):
        hs[:, t] = h
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
    return hs
