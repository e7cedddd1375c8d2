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
    raise NotImplementedError("numerical_gradient")
