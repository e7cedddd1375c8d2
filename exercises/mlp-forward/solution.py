"""Forward pass of a network of dense layers.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), chapter 6.
"""

import numpy as np


def forward(x: np.ndarray, weights: list[np.ndarray], biases: list[np.ndarray]) -> np.ndarray:
    """Pass a batch through all layers: ReLU on hidden layers, nothing on the last.

    Args:
        x: Inputs, shape (batch, features).
        weights: One array for each layer, shape (inputs of the layer, units of the layer).
        biases: One array for each layer, shape (units of the layer,).

    Returns:
        Outputs of the last layer, shape (batch, units of the last layer).
    """
    h = x
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        h = np.maximum(0, h @ W + b)
    return h @ weights[-1] + biases[-1]
