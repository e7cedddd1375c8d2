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
    raise NotImplementedError("xavier_normal")


def xavier_uniform(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Draw weights evenly between -a and a, with a = sqrt(6 / (fan_in + fan_out)).

    Args:
        fan_in: Number of inputs, 1 or more.
        fan_out: Number of outputs, 1 or more.
        rng: Where the random numbers come from.

    Returns:
        Weights, shape (fan_in, fan_out).
    """
    raise NotImplementedError("xavier_uniform")


def he_normal(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Draw weights from a normal law with mean 0 and standard deviation sqrt(2 / fan_in).

    Args:
        fan_in: Number of inputs, 1 or more.
        fan_out: Number of outputs, 1 or more.
        rng: Where the random numbers come from.

    Returns:
        Weights, shape (fan_in, fan_out).
    """
    raise NotImplementedError("he_normal")
