"""The perceptron and its learning rule.

Source: Rosenblatt, The Perceptron (1958); the rule for labels 0 and 1 as in Raschka, Python Machine Learning (2015).
"""

import numpy as np


def predict(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return 1 for every row whose weighted sum plus bias is 0 or above, else 0.

    Args:
        X: Inputs, shape (n, d).
        w: Weights, shape (d,).
        b: Bias, one number.

    Returns:
        Zeros and ones, shape (n,).
    """
    return np.where(X @ w + b >= 0, 1, 0)


def train(X: np.ndarray, y: np.ndarray, learning_rate: float, epochs: int) -> tuple[np.ndarray, float]:
    """Learn weights and a bias, correcting them after every row that is predicted wrongly.

    Args:
        X: Inputs, shape (n, d).
        y: Right answers, zeros and ones, shape (n,).
        learning_rate: Size of a correction, above 0.
        epochs: How often all rows are gone through, 0 or more.

    Returns:
        The weights, shape (d,), and the bias, one number.
    """
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, b
