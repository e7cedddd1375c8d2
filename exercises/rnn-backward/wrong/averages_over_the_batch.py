# expect: single_step, loss_of_the_last_step_only, arguments_stay_unchanged, matches_reference, hidden_state_of_size_one, integer_inputs
# hint.ko: 가중치와 편향의 기울기를 배치 크기로 나누었습니다. 여기서는 나누지 않고 더하기만 합니다.
# hint.en: The gradients of weights and biases are divided by the batch size. Here they are only summed.
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
        dh_next = da @ Wh.T
    return {"dxs": dxs, "dh0": dh_next, "dWx": dWx / batch, "dWh": dWh / batch, "db": db / batch}
