# expect: arguments_stay_unchanged
# hint.ko: dhs를 제자리에서 바꾸었습니다. dhs[:, t]는 복사본이 아니므로 +=를 쓰지 말고 새 배열을 만드세요.
# hint.en: dhs is changed in place. dhs[:, t] is no copy, so make a new array instead of using +=.
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
        dh += dh_next
        da = dh * (1 - hs[:, t] ** 2)
        dWx += xs[:, t].T @ da
        dWh += h_prev.T @ da
        db += da.sum(axis=0)
        dxs[:, t] = da @ Wx.T
        dh_next = da @ Wh.T
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx, "dWh": dWh, "db": db}
