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
    raise NotImplementedError("rnn_backward")
