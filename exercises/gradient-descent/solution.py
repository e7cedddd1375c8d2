"""Gradient descent that keeps its path.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.3.
"""

from collections.abc import Callable

import numpy as np


def gradient_descent(
    grad: Callable[[np.ndarray], np.ndarray], x0: np.ndarray, learning_rate: float, steps: int
) -> np.ndarray:
    """Walk downhill and return the path.

    Args:
        grad: Takes a point of shape (d,) and returns the gradient there, shape (d,).
        x0: The start, shape (d,).
        learning_rate: Factor of the gradient, above 0.
        steps: Number of steps, 0 or more.

    Returns:
        The points on the way, shape (steps + 1, d), x0 first.
    """
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - learning_rate * grad(path[t])
    return path
