# expect: worked_example, single_step, loss_of_the_last_step_only, arguments_stay_unchanged, matches_reference, one_sequence, hidden_state_of_size_one, integer_inputs
# hint.ko: 앞 걸음으로 dh @ Wh.T를 넘겼습니다. tanh의 기울기를 곱한 da로 da @ Wh.T를 넘기세요.
# hint.en: dh @ Wh.T is handed to the step before. Hand on da @ Wh.T, which includes the slope of tanh.
import numpy as np


def rnn_backward(dhs, xs, hs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    dxs = np.zeros((batch, time, inputs))
    dWx = np.zeros(Wx.shape)
    dWh = np.zeros(Wh.shape)
    db = np.zeros(b.shape)
    dh_next = np.zeros(h0.shape)
    for t in range(time - 1, -1, -1):
        h_prev = h0 if t == 0 else hs[:, t - 1]
        dh = dhs[:, t] + dh_next
        da = dh * (1 - hs[:, t] ** 2)
        dWx += xs[:, t].T @ da
        dWh += h_prev.T @ da
        db += da.sum(axis=0)
        dxs[:, t] = da @ Wx.T
        dh_next = dh @ Wh.T
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx, "dWh": dWh, "db": db}
