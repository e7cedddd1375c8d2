import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Map every real number to between 0 and 1.

    Args:
        x: Inputs, any shape.

    Returns:
        1 / (1 + e^-x) for every entry, same shape as x.
    """
    raise NotImplementedError("sigmoid")


def sigmoid_grad(x: np.ndarray) -> np.ndarray:
    """Return the derivative of the sigmoid with respect to its input.

    Args:
        x: Inputs of the sigmoid, any shape.

    Returns:
        The derivative at every entry of x, same shape as x.
    """
    raise NotImplementedError("sigmoid_grad")
