"""Sines and cosines that tell a network where in the sequence it is.

Source: Vaswani et al., Attention Is All You Need (2017), section 3.5.
"""

import numpy as np


def positional_encoding(length: int, model: int) -> np.ndarray:
    """Return the encoding of the positions 0 to length - 1.

    Args:
        length: Number of positions, at least 1.
        model: Number of entries for each position; even, at least 2.

    Returns:
        Encodings, shape (length, model): sines in the even columns, cosines in the odd ones.
    """
    positions = np.arange(length)[:, np.newaxis]
    angles = positions / 10000.0 ** (np.arange(0, model, 2) / model)
    encoding = np.zeros((length, model))
    encoding[:, 0::2] = np.sin(angles)
    encoding[:, 1::2] = np.cos(angles)
    return encoding
