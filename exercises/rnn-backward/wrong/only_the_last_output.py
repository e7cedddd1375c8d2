# expect: worked_example, arguments_stay_unchanged, matches_reference, one_sequence, hidden_state_of_size_one, integer_inputs
# hint.ko: 마지막 걸음의 dhs만 썼습니다. 모든 걸음의 dhs[:, t]를 그 걸음에서 더해야 합니다.
# hint.en: Only the dhs of the last step is used. Every step must add its own dhs[:, t].
import numpy as np


def rnn_backward(dhs, xs, hs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    dxs = np.zeros((batch, time, inputs))
    dWx = np.zeros(Wx.shape)
    dWh = np.zeros(Wh.shape)
    db = np.zeros(b.shape)
    dh_next = dhs[:, -1]
    for t in range(time - 1, -1, -1):
        h_prev = h0 if t == 0 else hs[:, t - 1]
        dh = dh_next
        da = dh * (1 - hs[:, t] ** 2)
        dWx += xs[:, t].T @ da
        dWh += h_prev.T @ da
        db += da.sum(axis=0)
        dxs[:, t] = da @ Wx.T
        dh_next = da @ Wh.T
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx, "dWh": dWh, "db": db}
