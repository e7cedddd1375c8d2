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
    raise NotImplementedError("scaled_dot_product_attention")
