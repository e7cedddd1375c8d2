"""Logic gates of perceptrons: each compares a weighted sum with a threshold.

Source: Minsky and Papert, Perceptrons (1969), on what one layer cannot compute.
"""

import numpy as np


def gate(x1: np.ndarray, x2: np.ndarray, weight: float, bias: float) -> np.ndarray:
    """Return 1 where weight * x1 + weight * x2 + bias is 0 or above, else 0."""
    return np.where(weight * x1 + weight * x2 + bias >= 0, 1, 0)


def and_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 1 where both inputs are 1, else 0.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    return gate(x1, x2, 1.0, -1.5)


def nand_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 0 where both inputs are 1, else 1.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    return gate(x1, x2, -1.0, 1.5)


def or_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 1 where at least one input is 1, else 0.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    return gate(x1, x2, 1.0, -0.5)


def xor_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 1 where exactly one input is 1, else 0.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
