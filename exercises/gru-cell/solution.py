"""One step of a GRU, gates on [h, x].

Source: Cho et al., Learning Phrase Representations using RNN Encoder-Decoder (2014); z as in Chung et al. (2014).
"""

import numpy as np


def sigmoid(a: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + e^-a), by tanh so that nothing overflows."""
    return 0.5 * (1 + np.tanh(0.5 * a))


def gru_cell(x: np.ndarray, h: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    """Compute one step of a GRU.

    Args:
        x: Present input, shape (batch, inputs).
        h: Previous hidden state, shape (batch, hidden).
        params: W_z, W_r, W_h of shape (hidden + inputs, hidden) and b_z, b_r, b_h of shape (hidden,).

    Returns:
        The next hidden state, shape (batch, hidden).
    """
    u = np.concatenate([h, x], axis=1)
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.concatenate([r * h, x], axis=1) @ params["W_h"] + params["b_h"])
    return (1 - z) * h + z * candidate
