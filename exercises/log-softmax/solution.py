"""Log-softmax and logsumexp with the largest score subtracted first.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.1 on overflow and underflow.
"""

import numpy as np


def log_softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the logarithm of softmax.

    Args:
        z: Scores, any shape with at least one dimension, for example (batch, classes).
        axis: The axis along which the probabilities sum to 1.

    Returns:
        Logarithms of the probabilities, same shape as z.
    """
    shifted = z - z.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


def logsumexp(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the logarithm of the sum of the exponentials.

    Args:
        z: Scores, any shape with at least one dimension, for example (batch, classes).
        axis: The axis along which the exponentials are added.

    Returns:
        The shape of z without this axis; a number if z has one dimension.
    """
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis)) + largest.squeeze(axis)
