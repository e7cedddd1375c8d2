import numpy as np


def bce(y_true: np.ndarray, p: np.ndarray) -> float:
    """Return the mean binary cross-entropy of probabilities.

    Args:
        y_true: Right answers, 0 or 1, any shape with at least one entry.
        p: Predicted probabilities of answer 1, same shape as y_true; clipped to [1e-7, 1 - 1e-7].

    Returns:
        One number, the mean over all entries.
    """
    raise NotImplementedError("bce")


def bce_with_logits(y_true: np.ndarray, z: np.ndarray) -> float:
    """Return the mean binary cross-entropy of scores, without clipping.

    Args:
        y_true: Right answers, 0 or 1, any shape with at least one entry.
        z: Scores before the sigmoid, same shape as y_true.

    Returns:
        One number, the mean over all entries.
    """
    raise NotImplementedError("bce_with_logits")
