"""AdamW.

Source: Loshchilov and Hutter, Decoupled Weight Decay Regularization (2019), algorithm 2, with the decay multiplied by
the learning rate, as frameworks do.
"""

import numpy as np


class AdamW:
    """Adam with weight decay beside its step.

    Args:
        learning_rate: Factor of the step, above 0.
        beta1: Part of the old average of gradients that is kept, 0 <= beta1 < 1.
        beta2: Part of the old average of squared gradients that is kept, 0 <= beta2 < 1.
        eps: Small number that keeps the division away from 0.
        weight_decay: Share of a weight, times the learning rate, that every step takes away; 0 or more.
    """

    def __init__(
        self,
        learning_rate: float = 0.001,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-8,
        weight_decay: float = 0.01,
    ) -> None:
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.weight_decay = weight_decay
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
            move = m_hat / (np.sqrt(v_hat) + self.eps) + self.weight_decay * params[key]
            result[key] = params[key] - self.learning_rate * move
        return result
