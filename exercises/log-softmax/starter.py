import numpy as np


def log_softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the logarithm of softmax.

    Args:
        z: Scores, any shape with at least one dimension, for example (batch, classes).
        axis: The axis along which the probabilities sum to 1.

    Returns:
        Logarithms of the probabilities, same shape as z.
    """
    raise NotImplementedError("log_softmax")


def logsumexp(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the logarithm of the sum of the exponentials.

    Args:
        z: Scores, any shape with at least one dimension, for example (batch, classes).
        axis: The axis along which the exponentials are added.

    Returns:
        The shape of z without this axis; a number if z has one dimension.
    """
    raise NotImplementedError("logsumexp")
