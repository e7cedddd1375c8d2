"""The logistic sigmoid with an exponent that is never positive.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 3.10.
"""

import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Map every real number to between 0 and 1.

    Args:
        x: Inputs, any shape.

    Returns:
        1 / (1 + e^-x) for every entry, same shape as x.
    """
    power = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, power) / (1.0 + power)


def sigmoid_grad(x: np.ndarray) -> np.ndarray:
    """Return the derivative of the sigmoid with respect to its input.

    Args:
        x: Inputs of the sigmoid, any shape.

    Returns:
        The derivative at every entry of x, same shape as x.
    """
    s = sigmoid(x)
    return s * (1.0 - s)
