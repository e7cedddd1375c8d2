"""A plain recurrent network, one step and a whole sequence.

Source: Elman, Finding Structure in Time (1990).
"""

import numpy as np


def rnn_cell(x: np.ndarray, h: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Compute one step of a recurrent network.

    Args:
        x: Present input, shape (batch, inputs).
        h: Previous hidden state, shape (batch, hidden).
        Wx: Weights of the input, shape (inputs, hidden).
        Wh: Weights of the hidden state, shape (hidden, hidden).
        b: Biases, shape (hidden,).

    Returns:
        The next hidden state, shape (batch, hidden).
    """
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs: np.ndarray, h0: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Read a whole sequence, with the same weights in every step.

    Args:
        xs: Inputs, shape (batch, time, inputs).
        h0: Hidden state before the first step, shape (batch, hidden).
        Wx: Weights of the input, shape (inputs, hidden).
        Wh: Weights of the hidden state, shape (hidden, hidden).
        b: Biases, shape (hidden,).

    Returns:
        The hidden state after every step, shape (batch, time, hidden).
    """
    h, hs = h0, []
    for t in range(xs.shape[1]):
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs.append(h)
    return np.stack(hs, axis=1)
