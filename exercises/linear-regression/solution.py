"""Linear regression with one input, by full-batch gradient descent.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), sections 4.3 and 5.1.4.
"""

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
    w, b, losses = 0.0, 0.0, []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        w, b = w - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error)
    return w, b, losses
