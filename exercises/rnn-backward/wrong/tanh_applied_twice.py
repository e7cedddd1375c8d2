# expect: worked_example, single_step, loss_of_the_last_step_only, arguments_stay_unchanged, matches_reference, one_sequence, hidden_state_of_size_one, integer_inputs
# hint.ko: hs에 tanh를 한 번 더 씌워서 기울기를 구했습니다. hs는 이미 tanh를 지난 값이므로 1 - hs**2이면 됩니다.
# hint.en: The slope of tanh is computed from tanh(hs). hs has been through tanh already, so it is 1 - hs**2.
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
        da = dh * (1 - np.tanh(hs[:, t]) ** 2)
        dWx += xs[:, t].T @ da
        dWh += h_prev.T @ da
        db += da.sum(axis=0)
        dxs[:, t] = da @ Wx.T
        dh_next = da @ Wh.T
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx, "dWh": dWh, "db": db}
