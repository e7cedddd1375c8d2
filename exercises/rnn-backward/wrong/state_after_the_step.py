# expect: worked_example, single_step, loss_of_the_last_step_only, arguments_stay_unchanged, matches_reference, one_sequence, hidden_state_of_size_one, integer_inputs
# hint.ko: dWh에 그 걸음에서 나온 h_t를 썼습니다. Wh에 곱해진 것은 바로 앞 걸음의 상태(첫 걸음에서는 h0)입니다.
# hint.en: dWh uses h_t, the state after the step. What was multiplied by Wh is the state before it (h0 in the first step).
import numpy as np


def rnn_backward(dhs, xs, hs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    dxs = np.zeros((batch, time, inputs))
    dWx = np.zeros(Wx.shape)
    dWh = np.zeros(Wh.shape)
    db = np.zeros(b.shape)
    dh_next = np.zeros(h0.shape)
    for t in range(time - 1, -1, -1):
        dh = dhs[:, t] + dh_next
        da = dh * (1 - hs[:, t] ** 2)
        dWx += xs[:, t].T @ da
        dWh += hs[:, t].T @ da
        db += da.sum(axis=0)
        dxs[:, t] = da @ Wx.T
        dh_next = da @ Wh.T
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx, "dWh": dWh, "db": db}
