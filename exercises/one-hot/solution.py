"""One-hot encoding by one assignment to pairs of row and column.

Source: Bishop, Pattern Recognition and Machine Learning (2006), section 4.1 on 1-of-K coding.
"""

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
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError(f"labels must be 0 to {num_classes - 1}. Received: {labels}")
    rows = np.zeros((len(labels), num_classes))
    rows[np.arange(len(labels)), labels] = 1.0
    return rows
