import numpy as np


def positional_encoding(length: int, model: int) -> np.ndarray:
    """Return the encoding of the positions 0 to length - 1.

    Args:
        length: Number of positions, at least 1.
        model: Number of entries for each position; even, at least 2.

    Returns:
        Encodings, shape (length, model): sines in the even columns, cosines in the odd ones.
    """
    raise NotImplementedError("positional_encoding")
