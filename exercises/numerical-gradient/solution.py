"""Central differences.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 11.5, on checking derivatives.
"""

from collections.abc import Callable

import numpy as np


def numerical_gradient(f: Callable[[np.ndarray], float], x: np.ndarray, h: float = 1e-5) -> np.ndarray:
    """Approximate the gradient of a function by central differences.

    Args:
        f: Takes an array like x and returns one number.
        x: Where the gradient is taken, any shape with at least one dimension; not changed.
        h: Step to either side.

    Returns:
        The slope for each entry of x, same shape as x, float64.
    """
    at = np.array(x, dtype=np.float64)
    slopes = np.zeros_like(at)
    for index in np.ndindex(at.shape):
        kept = at[index]
        at[index] = kept + h
        above = f(at)
        at[index] = kept - h
        below = f(at)
        at[index] = kept
        slopes[index] = (above - below) / (2 * h)
    return slopes
