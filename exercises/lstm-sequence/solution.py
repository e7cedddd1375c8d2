"""An LSTM over a whole sequence, gates on [h, x].

Source: Hochreiter and Schmidhuber, Long Short-Term Memory (1997); forget gate by Gers et al. (2000).
"""

import numpy as np


def sigmoid(a: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + e^-a), by tanh so that nothing overflows."""
    return 0.5 * (1 + np.tanh(0.5 * a))


def lstm_cell(
    x: np.ndarray, h: np.ndarray, c: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Compute one step: the next hidden state and the next cell state."""
    u = np.concatenate([h, x], axis=1)
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    c_next = f * c + i * candidate
    return o * np.tanh(c_next), c_next


def lstm_forward(
    xs: np.ndarray, h0: np.ndarray, c0: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Read a whole sequence with one LSTM.

    Args:
        xs: Inputs, shape (batch, time, inputs).
        h0: Hidden state before the first step, shape (batch, hidden).
        c0: Cell state before the first step, shape (batch, hidden).
        params: W_f, W_i, W_C, W_o of shape (hidden + inputs, hidden) and b_f, b_i, b_C, b_o of shape (hidden,).

    Returns:
        The hidden states of all steps, shape (batch, time, hidden); the last hidden state and the last cell state,
        both of shape (batch, hidden).
    """
    h, c, hs = h0, c0, []
    for t in range(xs.shape[1]):
        h, c = lstm_cell(xs[:, t], h, c, params)
        hs.append(h)
    return np.stack(hs, axis=1), h, c
