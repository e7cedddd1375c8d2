import numpy as np


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> float:
    """Return the mean cross-entropy of scores.

    Args:
        logits: Scores, shape (n, k).
        labels: Right classes, integers from 0 to k - 1, shape (n,).

    Returns:
        The mean loss over the n samples, one number.
    """
    raise NotImplementedError("cross_entropy")


def cross_entropy_grad(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return the gradient of the mean cross-entropy with respect to the scores.

    Args:
        logits: Scores, shape (n, k).
        labels: Right classes, integers from 0 to k - 1, shape (n,).

    Returns:
        The gradient, shape (n, k).
    """
    raise NotImplementedError("cross_entropy_grad")
