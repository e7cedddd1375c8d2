"""One step of an LSTM, gates on [h, x].

Source: Hochreiter and Schmidhuber, Long Short-Term Memory (1997); forget gate by Gers et al. (2000).
"""

import numpy as np


def sigmoid(a: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + e^-a), by tanh so that nothing overflows."""
    return 0.5 * (1 + np.tanh(0.5 * a))


def lstm_cell(
    x: np.ndarray, h: np.ndarray, c: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Compute one step of an LSTM.

    Args:
        x: Present input, shape (batch, inputs).
        h: Previous hidden state, shape (batch, hidden).
        c: Previous cell state, shape (batch, hidden).
        params: W_f, W_i, W_C, W_o of shape (hidden + inputs, hidden) and b_f, b_i, b_C, b_o of shape (hidden,).

    Returns:
        The next hidden state and the next cell state, both of shape (batch, hidden).
    """
    u = np.concatenate([h, x], axis=1)
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    c_next = f * c + i * candidate
    return o * np.tanh(c_next), c_next
