"""Nadam in its simple form, with one beta1 for all steps.

Source: Dozat, Incorporating Nesterov Momentum into Adam (2016), algorithm 2 with a constant mu;
Ruder, An overview of gradient descent optimization algorithms (2016), section 4.8.
"""

import numpy as np


class NAdam:
    """Adam with the look ahead of Nesterov, in its simple form.

    Args:
        learning_rate: Factor of the step, above 0.
        beta1: Part of the old average of gradients that is kept, 0 <= beta1 < 1.
        beta2: Part of the old average of squared gradients that is kept, 0 <= beta2 < 1.
        eps: Small number that keeps the division away from 0.
    """

    def __init__(
        self, learning_rate: float = 0.001, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8
    ) -> None:
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.t = 0
        self.m: dict[str, np.ndarray] = {}
        self.v: dict[str, np.ndarray] = {}

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        self.t += 1
        result = {}
        for key, gradient in grads.items():
            self.m[key] = self.beta1 * self.m.get(key, 0.0) + (1 - self.beta1) * gradient
            self.v[key] = self.beta2 * self.v.get(key, 0.0) + (1 - self.beta2) * gradient**2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            ahead = self.beta1 * m_hat + (1 - self.beta1) * gradient / (1 - self.beta1**self.t)
            result[key] = params[key] - self.learning_rate * ahead / (np.sqrt(v_hat) + self.eps)
        return result
