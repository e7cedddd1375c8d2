import numpy as np


class Nesterov:
    """Gradient descent with Nesterov momentum.

    Args:
        learning_rate: Factor of the gradient, above 0.
        momentum: Part of the old velocity that is kept, 0 <= momentum < 1.
    """

    def __init__(self, learning_rate: float, momentum: float = 0.9) -> None:
        raise NotImplementedError("Nesterov.__init__")

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        raise NotImplementedError("Nesterov.step")
