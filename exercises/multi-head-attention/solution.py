"""Multi-head self-attention.

Source: Vaswani et al., Attention Is All You Need (2017), section 3.2.2.
"""

import numpy as np


def multi_head_attention(
    x: np.ndarray,
    Wq: np.ndarray,
    Wk: np.ndarray,
    Wv: np.ndarray,
    Wo: np.ndarray,
    heads: int,
    mask: np.ndarray | None = None,
) -> np.ndarray:
    """Let every position look at all positions, in several ways at once.

    Args:
        x: Inputs, shape (batch, time, model).
        Wq: Weights of the queries, shape (model, model). Head i owns columns i * d to (i + 1) * d, d = model / heads.
        Wk: Weights of the keys, shape (model, model), columns as for the queries.
        Wv: Weights of the values, shape (model, model), columns as for the queries.
        Wo: Weights of the output, shape (model, model).
        heads: Number of heads; model is a multiple of it.
        mask: None, or booleans of shape (time, time): True where the position of the row may look at that of the
            column. Every position may look at one at least.

    Returns:
        Outputs, shape (batch, time, model).
    """
    batch, time, model = x.shape

    def split(y: np.ndarray) -> np.ndarray:
        return y.reshape(batch, time, heads, model // heads).swapaxes(1, 2)

    q, k, v = split(x @ Wq), split(x @ Wk), split(x @ Wv)
    scores = q @ k.swapaxes(-1, -2) / np.sqrt(model // heads)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = powers / powers.sum(axis=-1, keepdims=True)
    return (weights @ v).swapaxes(1, 2).reshape(batch, time, model) @ Wo
