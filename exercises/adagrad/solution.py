"""AdaGrad.

Source: Duchi, Hazan and Singer, Adaptive Subgradient Methods for Online Learning and Stochastic Optimization (2011);
Goodfellow, Bengio and Courville, Deep Learning (2016), algorithm 8.4, with eps outside the root.
"""

import numpy as np


class AdaGrad:
    """Gradient descent that divides by the root of the sum of all squared gradients.

    Args:
        learning_rate: Factor of the step, above 0.
        eps: Small number that keeps the division away from 0.
    """

    def __init__(self, learning_rate: float, eps: float = 1e-7) -> None:
        self.learning_rate = learning_rate
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
            self.h[key] = self.h.get(key, 0.0) + gradient**2
            result[key] = params[key] - self.learning_rate * gradient / (np.sqrt(self.h[key]) + self.eps)
        return result
