"""The hyperbolic tangent with an exponent that is never positive.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.3.2.
"""

import numpy as np


def tanh(x: np.ndarray) -> np.ndarray:
    """Map every real number to between -1 and 1.

    Args:
        x: Inputs, any shape.

    Returns:
        (e^x - e^-x) / (e^x + e^-x) for every entry, same shape as x.
    """
    power = np.exp(-2.0 * np.abs(x))
    return np.sign(x) * (1.0 - power) / (1.0 + power)


def tanh_grad(x: np.ndarray) -> np.ndarray:
    """Return the derivative of tanh with respect to its input.

    Args:
        x: Inputs of tanh, any shape.

    Returns:
        The derivative at every entry of x, same shape as x.
    """
    t = tanh(x)
    return 1.0 - t**2
