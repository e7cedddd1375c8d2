"""Cross-entropy from scores, by the log-sum-exp of every row.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.3.
"""

import numpy as np


def log_softmax(logits: np.ndarray) -> np.ndarray:
    """Return the logarithm of the softmax of every row, shape (n, k)."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> float:
    """Return the mean cross-entropy of scores.

    Args:
        logits: Scores, shape (n, k).
        labels: Right classes, integers from 0 to k - 1, shape (n,).

    Returns:
        The mean loss over the n samples, one number.
    """
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return the gradient of the mean cross-entropy with respect to the scores.

    Args:
        logits: Scores, shape (n, k).
        labels: Right classes, integers from 0 to k - 1, shape (n,).

    Returns:
        The gradient, shape (n, k).
    """
    difference = np.exp(log_softmax(logits))
    difference[np.arange(len(labels)), labels] -= 1
    return difference / len(labels)
