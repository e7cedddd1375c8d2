"""Batch normalisation of (batch, features), in training and in use, with its gradients.

Source: Ioffe and Szegedy, Batch Normalization (2015), algorithm 1 and section 3. The running variance is biased,
as in Keras, where the paper corrects it by n / (n - 1).
"""

import numpy as np


class BatchNorm:
    """Normalises every feature over the batch.

    Args:
        features: Number of features, 1 or more.
        momentum: Part of the old running statistics that is kept, 0 <= momentum < 1.
        eps: Added to the variance, above 0.
    """

    def __init__(self, features: int, momentum: float = 0.9, eps: float = 1e-5) -> None:
        self.momentum = momentum
        self.eps = eps
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.dgamma = np.zeros(features)
        self.dbeta = np.zeros(features)
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)

    def forward(self, x: np.ndarray, training: bool) -> np.ndarray:
        """Normalise a batch, then scale by gamma and shift by beta.

        Args:
            x: Inputs, shape (batch, features).
            training: True to use the batch's statistics and to update the running ones; False to use the running ones.

        Returns:
            Outputs, shape (batch, features).
        """
        if training:
            mean, variance = x.mean(axis=0), x.var(axis=0)
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * variance
        else:
            mean, variance = self.running_mean, self.running_var
        self.std = np.sqrt(variance + self.eps)
        self.normal = (x - mean) / self.std
        return self.gamma * self.normal + self.beta

    def backward(self, dout: np.ndarray) -> np.ndarray:
        """Find the gradients of the last training forward pass; store dgamma and dbeta.

        Args:
            dout: Gradient of the loss with respect to the output, shape (batch, features).

        Returns:
            Gradient of the loss with respect to x, shape (batch, features).
        """
        self.dgamma = (dout * self.normal).sum(axis=0)
        self.dbeta = dout.sum(axis=0)
        dnormal = dout * self.gamma
        return (dnormal - dnormal.mean(axis=0) - self.normal * (dnormal * self.normal).mean(axis=0)) / self.std
