"""RMSProp.

Source: Tieleman and Hinton, lecture 6.5 of Neural Networks for Machine Learning (2012), with eps outside the root.
"""

import numpy as np


class RMSProp:
    """Gradient descent that divides by the root of a moving average of squared gradients.

    Args:
        learning_rate: Factor of the step, above 0.
        rho: Part of the old average that is kept, 0 <= rho < 1.
        eps: Small number that keeps the division away from 0.
    """

    def __init__(self, learning_rate: float, rho: float = 0.9, eps: float = 1e-7) -> None:
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h: dict[str, np.ndarray] = {}

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        result = {}
        for key, gradient in grads.items():
            self.h[key] = self.rho * self.h.get(key, 0.0) + (1 - self.rho) * gradient**2
            result[key] = params[key] - self.learning_rate * gradient / (np.sqrt(self.h[key]) + self.eps)
        return result
