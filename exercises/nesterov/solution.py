"""Gradient descent with Nesterov momentum, in the form of Keras' SGD.

Source: Sutskever et al., On the importance of initialization and momentum in deep learning (2013), equations 3 and 4,
rewritten for the point ahead: Bengio et al., Advances in Optimizing Recurrent Networks (2013), section 3.5.
"""

import numpy as np


class Nesterov:
    """Gradient descent with Nesterov momentum.

    Args:
        learning_rate: Factor of the gradient, above 0.
        momentum: Part of the old velocity that is kept, 0 <= momentum < 1.
    """

    def __init__(self, learning_rate: float, momentum: float = 0.9) -> None:
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.velocity: dict[str, np.ndarray] = {}

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
            descent = self.learning_rate * gradient
            self.velocity[key] = self.momentum * self.velocity.get(key, 0.0) - descent
            result[key] = params[key] + self.momentum * self.velocity[key] - descent
        return result
