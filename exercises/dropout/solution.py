"""Inverted dropout, forward and backward.

Source: Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting (2014), section 10 for the
scaling during training.
"""

import numpy as np


def dropout_forward(x: np.ndarray, rate: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Drop entries at random and scale up the others.

    Args:
        x: Outputs of a layer, any shape.
        rate: Probability of dropping an entry, 0 <= rate < 1.
        rng: Where the random numbers come from.

    Returns:
        The output and the mask (1 where an entry was kept, else 0), both of the shape of x.
    """
    mask = (rng.random(x.shape) >= rate).astype(float)
    return x * mask / (1 - rate), mask


def dropout_backward(dout: np.ndarray, mask: np.ndarray, rate: float) -> np.ndarray:
    """Pass the gradient through the entries that were kept.

    Args:
        dout: Gradient of the loss with respect to the output, any shape.
        mask: The mask that dropout_forward returned, same shape.
        rate: The rate of the forward pass, 0 <= rate < 1.

    Returns:
        Gradient of the loss with respect to x, same shape.
    """
    return dout * mask / (1 - rate)
