import numpy as np


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    model = x.shape[2]
    d = model // heads
    results = []
    for wq, wk, wv in zip(np.split(Wq, heads, axis=1), np.split(Wk, heads, axis=1), np.split(Wv, heads, axis=1)):
        scores = np.einsum("btd,bsd->bts", x @ wq, x @ wk) / d**0.5
        if mask is not None:
            scores = scores - 1e9 * (1 - mask)
        weights = np.exp(scores - scores.max(axis=2)[:, :, None])
        weights /= weights.sum(axis=2)[:, :, None]
        results.append(np.einsum("bts,bsd->btd", weights, x @ wv))
    return np.concatenate(results, axis=2).dot(Wo)
