import numpy as np


def gate(x1: np.ndarray, x2: np.ndarray, weight: float, bias: float) -> np.ndarray:
    """Return 1 where weight * x1 + weight * x2 + bias is 0 or above, else 0."""
    raise NotImplementedError("gate")


def and_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 1 where both inputs are 1, else 0.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    raise NotImplementedError("and_gate")


def nand_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 0 where both inputs are 1, else 1.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    raise NotImplementedError("nand_gate")


def or_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 1 where at least one input is 1, else 0.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    raise NotImplementedError("or_gate")


def xor_gate(x1: np.ndarray, x2: np.ndarray) -> np.ndarray:
    """Return 1 where exactly one input is 1, else 0.

    Args:
        x1: First inputs, zeros and ones, any shape.
        x2: Second inputs, zeros and ones, same shape as x1.

    Returns:
        Zeros and ones, same shape as x1.
    """
    raise NotImplementedError("xor_gate")
