"""Softmax with the largest score subtracted first.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.1 on overflow and underflow.
"""

import numpy as np


def softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Turn scores into probabilities.

    Args:
        z: Scores, any shape with at least one dimension, for example (batch, classes).
        axis: The axis along which the probabilities sum to 1.

    Returns:
        Probabilities, same shape as z.
    """
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)
