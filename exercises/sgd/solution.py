"""Stochastic gradient descent, the plain form.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), algorithm 8.1.
"""

import numpy as np


class SGD:
    """Gradient descent with one learning rate for all parameters.

    Args:
        learning_rate: Factor of the gradient, above 0.
    """

    def __init__(self, learning_rate: float) -> None:
        self.learning_rate = learning_rate

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        return {key: value - self.learning_rate * grads[key] for key, value in params.items()}
