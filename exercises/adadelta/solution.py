"""AdaDelta.

Source: Zeiler, ADADELTA: An Adaptive Learning Rate Method (2012), algorithm 1, with a learning rate as in Keras.
"""

import numpy as np


class AdaDelta:
    """Gradient descent whose steps are as large as earlier steps were, relative to the gradients.

    Args:
        learning_rate: Factor of the step, above 0; 1 is the method of the paper.
        rho: Part of the old averages that is kept, 0 <= rho < 1.
        eps: Number that is added inside both roots, and starts the movement; above 0.
    """

    def __init__(self, learning_rate: float = 1.0, rho: float = 0.95, eps: float = 1e-6) -> None:
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.h: dict[str, np.ndarray] = {}
        self.d: dict[str, np.ndarray] = {}

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
            old_d = self.d.get(key, 0.0 * gradient)
            self.h[key] = self.rho * self.h.get(key, 0.0) + (1 - self.rho) * gradient**2
            u = np.sqrt(old_d + self.eps) / np.sqrt(self.h[key] + self.eps) * gradient
            self.d[key] = self.rho * old_d + (1 - self.rho) * u**2
            result[key] = params[key] - self.learning_rate * u
        return result
