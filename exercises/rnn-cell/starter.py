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
    raise NotImplementedError("rnn_cell")


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
    raise NotImplementedError("rnn_forward")
