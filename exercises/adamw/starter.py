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
        raise NotImplementedError("AdamW.__init__")

    def step(self, params: dict[str, np.ndarray], grads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Return the parameters after one update.

        Args:
            params: Arrays of any shape.
            grads: Gradients, with the keys and shapes of params.

        Returns:
            New parameters, with the keys and shapes of params.
        """
        raise NotImplementedError("AdamW.step")
