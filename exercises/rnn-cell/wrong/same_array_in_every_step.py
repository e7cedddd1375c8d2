# expect: two_steps_by_hand, arguments_stay_unchanged, sequences_of_many_sizes, hidden_state_of_size_one, integer_inputs
# hint.ko: 은닉 상태 배열 하나를 제자리에서 고치며 목록에 여러 번 넣었습니다. 그래서 모든 걸음이 마지막 상태가 되었습니다. 걸음마다 새 배열을 넣으세요.
# hint.en: One array is changed in place and put into the list again and again, so every step shows the last state. Put a new array into the list each time.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    hs = []
    h = np.array(h0, dtype=float)
    for t in range(xs.shape[1]):
        h[:] = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs.append(h)
    return np.stack(hs, axis=1)
