"""The L2 penalty on weights and its gradient.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 7.1.1.
"""

import numpy as np


def l2_penalty(weights: list[np.ndarray], lam: float) -> float:
    """Return what is added to the loss.

    Args:
        weights: Arrays of any shape.
        lam: Strength of the penalty, 0 or more.

    Returns:
        lam / 2 times the sum of all squared entries of all arrays.
    """
    return 0.5 * lam * float(sum(np.sum(np.square(W, dtype=float)) for W in weights))


def l2_gradient(W: np.ndarray, lam: float) -> np.ndarray:
    """Return what the penalty adds to the gradient of one array.

    Args:
        W: Weights, any shape.
        lam: Strength of the penalty, 0 or more.

    Returns:
        Gradient of the penalty with respect to W, of the shape of W.
    """
    return lam * W
