"""Random mini-batches.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 8.1.3.
"""

from collections.abc import Iterable

import numpy as np


def minibatches(
    X: np.ndarray, y: np.ndarray, batch_size: int, rng: np.random.Generator
) -> Iterable[tuple[np.ndarray, np.ndarray]]:
    """Shuffle the samples and give them in batches.

    Args:
        X: Inputs, shape (n, ...).
        y: True values, shape (n, ...), one for each input.
        batch_size: Samples in a batch, 1 or more; the last batch may be shorter.
        rng: Where the random order comes from.

    Returns:
        Pairs (xb, yb), a generator or a list; xb has shape (batch, ...) and yb too.
    """
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        yield X[rows], y[rows]
