"""Binary cross-entropy, from probabilities and from scores.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.2.
"""

import numpy as np

SMALLEST = 1e-7


def bce(y_true: np.ndarray, p: np.ndarray) -> float:
    """Return the mean binary cross-entropy of probabilities.

    Args:
        y_true: Right answers, 0 or 1, any shape with at least one entry.
        p: Predicted probabilities of answer 1, same shape as y_true; clipped to [1e-7, 1 - 1e-7].

    Returns:
        One number, the mean over all entries.
    """
    p = np.clip(p, SMALLEST, 1 - SMALLEST)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true: np.ndarray, z: np.ndarray) -> float:
    """Return the mean binary cross-entropy of scores, without clipping.

    Args:
        y_true: Right answers, 0 or 1, any shape with at least one entry.
        z: Scores before the sigmoid, same shape as y_true.

    Returns:
        One number, the mean over all entries.
    """
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
