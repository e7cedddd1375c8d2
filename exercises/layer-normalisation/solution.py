"""Layer normalisation over the last axis.

Source: Ba, Kiros and Hinton, Layer Normalization (2016), equation 3; eps inside the root.
"""

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
    mean = x.mean(axis=-1, keepdims=True)
    variance = x.var(axis=-1, keepdims=True)
    return gamma * (x - mean) / np.sqrt(variance + eps) + beta
