"""Backpropagation through time in a plain recurrent network.

Source: Werbos, Backpropagation through time: what it does and how to do it (1990).
"""

import numpy as np


def rnn_backward(
    dhs: np.ndarray,
    xs: np.ndarray,
    hs: np.ndarray,
    h0: np.ndarray,
    Wx: np.ndarray,
    Wh: np.ndarray,
    b: np.ndarray,
) -> dict[str, np.ndarray]:
    """Find the gradients of a recurrent network whose forward pass is h_t = tanh(x_t Wx + h_{t-1} Wh + b).

    Args:
        dhs: Gradient of the loss with respect to every output, shape (batch, time, hidden).
        xs: Inputs of the forward pass, shape (batch, time, inputs).
        hs: Hidden states that the forward pass returned, shape (batch, time, hidden).
        h0: Hidden state before the first step, shape (batch, hidden).
        Wx: Weights of the input, shape (inputs, hidden).
        Wh: Weights of the hidden state, shape (hidden, hidden).
        b: Biases, shape (hidden,).

    Returns:
        Gradients "dxs", "dh0", "dWx", "dWh", "db", with the shapes of xs, h0, Wx, Wh, b.
    """
    dxs = np.zeros(xs.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    carried = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        before = hs[:, t - 1] if t > 0 else h0
        da = (dhs[:, t] + carried) * (1 - hs[:, t] ** 2)
        dWx += xs[:, t].T @ da
        dWh += before.T @ da
        db += da.sum(axis=0)
        dxs[:, t] = da @ Wx.T
        carried = da @ Wh.T
    return {"dxs": dxs, "dh0": carried, "dWx": dWx, "dWh": dWh, "db": db}
