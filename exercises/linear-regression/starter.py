import numpy as np


def fit(x: np.ndarray, y: np.ndarray, learning_rate: float, epochs: int) -> tuple[float, float, list[float]]:
    """Fit the line y = w x + b by gradient descent on the mean squared error.

    Args:
        x: Inputs, shape (n,), usually standardised.
        y: True values, shape (n,), usually standardised.
        learning_rate: Factor of the gradient, above 0.
        epochs: Number of updates, each with all samples; 0 or more.

    Returns:
        w, b and the losses, one before each update, a list or an array of length epochs.
    """
    raise NotImplementedError("fit")
