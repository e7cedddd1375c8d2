import numpy as np


def one_hot(labels: np.ndarray, num_classes: int) -> np.ndarray:
    """Turn labels into rows with a single 1.

    Args:
        labels: Integers from 0 to num_classes - 1, shape (n,).
        num_classes: Number of classes.

    Returns:
        Zeros and ones, shape (n, num_classes): row i is 1 in column labels[i].

    Raises:
        ValueError: a label is below 0 or not below num_classes.
    """
    raise NotImplementedError("one_hot")
