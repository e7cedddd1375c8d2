import numpy as np


def dense_backward(dout: np.ndarray, x: np.ndarray, W: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients of a dense layer y = x W + b.

    Args:
        dout: Gradient of the loss with respect to y, shape (batch, units).
        x: Inputs of the forward pass, shape (batch, features).
        W: Weights of the forward pass, shape (features, units).

    Returns:
        dx (batch, features), dW (features, units) and db (units,).
    """
    raise NotImplementedError("dense_backward")
