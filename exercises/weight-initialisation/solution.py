"""Random starts for the weights of a dense layer.

Source: Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010), equations
12 and 16; He et al., Delving Deep into Rectifiers (2015), equation 10.
"""

import numpy as np


def xavier_normal(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Draw weights from a normal law with mean 0 and standard deviation sqrt(2 / (fan_in + fan_out)).

    Args:
        fan_in: Number of inputs, 1 or more.
        fan_out: Number of outputs, 1 or more.
        rng: Where the random numbers come from.

    Returns:
        Weights, shape (fan_in, fan_out).
    """
    return rng.normal(scale=np.sqrt(2 / (fan_in + fan_out)), size=(fan_in, fan_out))


def xavier_uniform(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Draw weights evenly between -a and a, with a = sqrt(6 / (fan_in + fan_out)).

    Args:
        fan_in: Number of inputs, 1 or more.
        fan_out: Number of outputs, 1 or more.
        rng: Where the random numbers come from.

    Returns:
        Weights, shape (fan_in, fan_out).
    """
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, size=(fan_in, fan_out))


def he_normal(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Draw weights from a normal law with mean 0 and standard deviation sqrt(2 / fan_in).

    Args:
        fan_in: Number of inputs, 1 or more.
        fan_out: Number of outputs, 1 or more.
        rng: Where the random numbers come from.

    Returns:
        Weights, shape (fan_in, fan_out).
    """
    return rng.normal(scale=np.sqrt(2 / fan_in), size=(fan_in, fan_out))
