import numpy as np


class AdaGrad:
    """Gradient descent that divides by the root of the sum of all squared gradients.

    Args:
        learning_rate: Factor of the step, above 0.
        eps: Small number that keeps the division away from 0.
    """

    def __init__(self, learning_rate: float, eps: float = 1e-7) -> None:
        raise NotImplementedError("AdaGrad.__init__")

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        raise NotImplementedError("AdaGrad.step")
