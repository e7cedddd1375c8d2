import numpy as np


class SGD:
    """Gradient descent with one learning rate for all parameters.

    Args:
        learning_rate: Factor of the gradient, above 0.
    """

    def __init__(self, learning_rate: float) -> None:
        raise NotImplementedError("SGD.__init__")

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        raise NotImplementedError("SGD.step")
