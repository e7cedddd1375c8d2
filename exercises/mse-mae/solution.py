"""Losses of regression.

Source: Bishop, Pattern Recognition and Machine Learning (2006), equation 1.2 for half the sum of squares.
"""

import numpy as np


def mse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return the mean squared error over all entries.

    Args:
        y_true: Right values, any shape with at least one entry.
        y_pred: Predictions, same shape as y_true.

    Returns:
        One number, 0 or above.
    """
    return np.mean((y_pred - y_true) ** 2)


def mae(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return the mean absolute error over all entries.

    Args:
        y_true: Right values, any shape with at least one entry.
        y_pred: Predictions, same shape as y_true.

    Returns:
        One number, 0 or above.
    """
    return np.mean(np.abs(y_pred - y_true))


def half_sse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return half the sum of squared errors over all entries.

    Args:
        y_true: Right values, any shape with at least one entry.
        y_pred: Predictions, same shape as y_true.

    Returns:
        One number, 0 or above.
    """
    return 0.5 * np.sum((y_pred - y_true) ** 2)
