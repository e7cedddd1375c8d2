"""Scaled dot-product attention.

Source: Vaswani et al., Attention Is All You Need (2017), section 3.2.1.
"""

import numpy as np


def scaled_dot_product_attention(
    q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Mix the values, each query by how well it fits the keys.

    Args:
        q: Queries, shape (batch, m, d).
        k: Keys, shape (batch, n, d).
        v: Values, shape (batch, n, e).
        mask: None, or booleans of shape (m, n) or (batch, m, n): True where a query may look at a key. Every query may
            look at one key at least.

    Returns:
        The mixed values, shape (batch, m, e), and the weights, shape (batch, m, n).
    """
    scores = q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = powers / powers.sum(axis=-1, keepdims=True)
    return weights @ v, weights
