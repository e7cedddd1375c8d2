import numpy as np


class BatchNorm:
    """Normalises every feature over the batch.

    Args:
        features: Number of features, 1 or more.
        momentum: Part of the old running statistics that is kept, 0 <= momentum < 1.
        eps: Added to the variance, above 0.
    """

    def __init__(self, features: int, momentum: float = 0.9, eps: float = 1e-5) -> None:
        raise NotImplementedError("BatchNorm.__init__")

    def forward(self, x: np.ndarray, training: bool) -> np.ndarray:
        """Normalise a batch, then scale by gamma and shift by beta.

        Args:
            x: Inputs, shape (batch, features).
            training: True to use the batch's statistics and to update the running ones; False to use the running ones.

        Returns:
            Outputs, shape (batch, features).
        """
        raise NotImplementedError("BatchNorm.forward")

    def backward(self, dout: np.ndarray) -> np.ndarray:
        """Find the gradients of the last training forward pass; store dgamma and dbeta.

        Args:
            dout: Gradient of the loss with respect to the output, shape (batch, features).

        Returns:
            Gradient of the loss with respect to x, shape (batch, features).
        """
        raise NotImplementedError("BatchNorm.backward")
