import numpy as np


class AdaDelta:
    """Gradient descent whose steps are as large as earlier steps were, relative to the gradients.

    Args:
        learning_rate: Factor of the step, above 0; 1 is the method of the paper.
        rho: Part of the old averages that is kept, 0 <= rho < 1.
        eps: Number that is added inside both roots, and starts the movement; above 0.
    """

    def __init__(self, learning_rate: float = 1.0, rho: float = 0.95, eps: float = 1e-6) -> None:
        raise NotImplementedError("AdaDelta.__init__")

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        raise NotImplementedError("AdaDelta.step")
