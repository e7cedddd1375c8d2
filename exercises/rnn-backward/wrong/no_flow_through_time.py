# expect: worked_example, loss_of_the_last_step_only, arguments_stay_unchanged, matches_reference, one_sequence, hidden_state_of_size_one, integer_inputs
# hint.ko: 다음 걸음에서 온 기울기를 더하지 않았습니다. dhs[:, t]에 다음 걸음의 da @ Wh.T를 더하세요.
# hint.en: The gradient from the next step is left out. Add the next step's da @ Wh.T to dhs[:, t].
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
        dh = dhs[:, t]
        da = dh * (1 - hs[:, t] ** 2)
        dWx += xs[:, t].T @ da
        dWh += h_prev.T @ da
        db += da.sum(axis=0)
        dxs[:, t] = da @ Wx.T
        dh_next = da @ Wh.T
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx, "dWh": dWh, "db": db}
