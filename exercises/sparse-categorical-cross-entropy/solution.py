"""Categorical cross-entropy from probabilities and integer labels.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 3.13 on cross-entropy.
"""

import numpy as np

SMALLEST = 1e-7


def sparse_categorical_cross_entropy(labels: np.ndarray, p: np.ndarray) -> float:
    """Return the mean cross-entropy over the samples.

    Args:
        labels: Right classes, integers from 0 to k - 1, shape (n,).
        p: Predicted probabilities, shape (n, k); clipped from below at 1e-7.

    Returns:
        One number, the mean over the n samples.
    """
    of_right_class = p[np.arange(len(labels)), labels]
    return -np.mean(np.log(np.maximum(of_right_class, SMALLEST)))
