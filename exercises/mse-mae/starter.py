import numpy as np


def mse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return the mean squared error over all entries.

    Args:
        y_true: Right values, any shape with at least one entry.
        y_pred: Predictions, same shape as y_true.

    Returns:
        One number, 0 or above.
    """
    raise NotImplementedError("mse")


def mae(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return the mean absolute error over all entries.

    Args:
        y_true: Right values, any shape with at least one entry.
        y_pred: Predictions, same shape as y_true.

    Returns:
        One number, 0 or above.
    """
    raise NotImplementedError("mae")


def half_sse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return half the sum of squared errors over all entries.

    Args:
        y_true: Right values, any shape with at least one entry.
        y_pred: Predictions, same shape as y_true.

    Returns:
        One number, 0 or above.
    """
    raise NotImplementedError("half_sse")
