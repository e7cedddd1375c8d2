import numpy as np


def l2_penalty(weights: list[np.ndarray], lam: float) -> float:
    """Return what is added to the loss.

    Args:
        weights: Arrays of any shape.
        lam: Strength of the penalty, 0 or more.

    Returns:
        lam / 2 times the sum of all squared entries of all arrays.
    """
    raise NotImplementedError("l2_penalty")


def l2_gradient(W: np.ndarray, lam: float) -> np.ndarray:
    """Return what the penalty adds to the gradient of one array.

    Args:
        W: Weights, any shape.
        lam: Strength of the penalty, 0 or more.

    Returns:
        Gradient of the penalty with respect to W, of the shape of W.
    """
    raise NotImplementedError("l2_gradient")
