# expect: single_step, loss_of_the_last_step_only, arguments_stay_unchanged, matches_reference, one_sequence, integer_inputs
# hint.ko: 앞 걸음으로 보낼 때 Wh를 전치하지 않았습니다. da @ Wh.T로 계산하세요.
# hint.en: Wh is not transposed on the way back. Compute da @ Wh.T.
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
        dh_next = da @ Wh
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx, "dWh": dWh, "db": db}
