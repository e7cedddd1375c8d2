import numpy as np


def gru_cell(x: np.ndarray, h: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    """Compute one step of a GRU.

    Args:
        x: Present input, shape (batch, inputs).
        h: Previous hidden state, shape (batch, hidden).
        params: W_z, W_r, W_h of shape (hidden + inputs, hidden) and b_z, b_r, b_h of shape (hidden,).

    Returns:
        The next hidden state, shape (batch, hidden).
    """
    raise NotImplementedError("gru_cell")
