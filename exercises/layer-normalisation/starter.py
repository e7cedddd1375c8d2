import numpy as np


def layer_norm(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float = 1e-5) -> np.ndarray:
    """Bring every vector along the last axis to mean 0 and variance 1, then scale and shift it.

    Args:
        x: Inputs, shape (..., features).
        gamma: Scale of each feature, shape (features,).
        beta: Shift of each feature, shape (features,).
        eps: Added to the variance, above 0.

    Returns:
        Outputs, of the shape of x.
    """
    raise NotImplementedError("layer_norm")
