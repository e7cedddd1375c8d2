"""Categorical cross-entropy from probabilities and one-hot answers.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 3.13 on cross-entropy.
"""

import numpy as np

SMALLEST = 1e-7


def categorical_cross_entropy(y_true: np.ndarray, p: np.ndarray) -> float:
    """Return the mean cross-entropy over the samples.

    Args:
        y_true: Right classes as one-hot vectors, shape (n, k).
        p: Predicted probabilities, shape (n, k); clipped from below at 1e-7.

    Returns:
        One number, the mean over the n samples.
    """
    losses = -np.sum(y_true * np.log(np.maximum(p, SMALLEST)), axis=1)
    return losses.mean()
