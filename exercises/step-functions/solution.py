"""The three activation functions of the first neurons.

Source: Rosenblatt, The Perceptron (1958), for the neuron that fires at a threshold.
"""

import numpy as np


def step(x: np.ndarray) -> np.ndarray:
    """Return 1 where x >= 0 and 0 elsewhere.

    Args:
        x: Inputs, any shape.

    Returns:
        Zeros and ones, same shape as x.
    """
    return np.where(x >= 0, 1.0, 0.0)


def sign(x: np.ndarray) -> np.ndarray:
    """Return +1 where x >= 0 and -1 elsewhere.

    Args:
        x: Inputs, any shape.

    Returns:
        Plus and minus ones, same shape as x.
    """
    return np.where(x >= 0, 1.0, -1.0)


def linear(x: np.ndarray) -> np.ndarray:
    """Return the inputs as they are.

    Args:
        x: Inputs, any shape.

    Returns:
        The same values, same shape as x.
    """
    return x
