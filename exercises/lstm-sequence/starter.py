import numpy as np


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
    raise NotImplementedError("lstm_forward")
