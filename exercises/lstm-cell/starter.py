import numpy as np


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
    raise NotImplementedError("lstm_cell")
