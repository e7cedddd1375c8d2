import numpy as np


def dense_forward(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Map a batch of inputs through one dense layer.

    Args:
        x: Inputs, shape (batch, features).
        W: Weights, shape (features, units).
        b: Biases, shape (units,).

    Returns:
        Outputs, shape (batch, units).
    """
    raise NotImplementedError("dense_forward")
