import numpy as np


def scaled_dot_product_attention(q, k, v, mask=None):
    scores = np.einsum("bmd,bnd->bmn", q, k) * q.shape[2] ** -0.5
    if mask is not None:
        scores = scores + np.where(mask, 0.0, -1e9)
    scores = scores - np.max(scores, axis=2, keepdims=True)
    weights = np.exp(scores)
    weights /= np.sum(weights, axis=2, keepdims=True)
    return [np.einsum("bmn,bne->bme", weights, v), weights]
