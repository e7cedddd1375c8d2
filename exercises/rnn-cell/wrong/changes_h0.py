# expect: arguments_stay_unchanged
# hint.ko: h0을 제자리에서 바꾸었습니다. np.asarray는 복사하지 않으므로 h[:] = ... 대신 h = ...로 새 배열을 만드세요.
# hint.en: h0 is changed in place. np.asarray makes no copy, so write h = ... instead of h[:] = ....
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]))
    h = np.asarray(h0, dtype=float)
    for t in range(time):
        h[:] = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs[:, t] = h
    return hs
