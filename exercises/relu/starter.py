import numpy as np


def relu(x: np.ndarray) -> np.ndarray:
    """Keep positive numbers and replace the others by 0.

    Args:
        x: Inputs, any shape.

    Returns:
        max(0, x) for every entry, same shape as x.
    """
    raise NotImplementedError("relu")


def relu_grad(x: np.ndarray) -> np.ndarray:
    """Return the gradient of ReLU with respect to its input.

    Args:
        x: Inputs of ReLU, any shape.

    Returns:
        1 where x > 0 and 0 elsewhere, same shape as x.
    """
    raise NotImplementedError("relu_grad")


def leaky_relu(x: np.ndarray, alpha: float = 0.01) -> np.ndarray:
    """Keep positive numbers and multiply the others by alpha.

    Args:
        x: Inputs, any shape.
        alpha: Slope for negative inputs, 0 < alpha < 1.

    Returns:
        x where x > 0 and alpha x elsewhere, same shape as x.
    """
    raise NotImplementedError("leaky_relu")


def leaky_relu_grad(x: np.ndarray, alpha: float = 0.01) -> np.ndarray:
    """Return the gradient of Leaky ReLU with respect to its input.

    Args:
        x: Inputs of Leaky ReLU, any shape.
        alpha: Slope for negative inputs, 0 < alpha < 1.

    Returns:
        1 where x > 0 and alpha elsewhere, same shape as x.
    """
    raise NotImplementedError("leaky_relu_grad")
