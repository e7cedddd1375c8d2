import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    batch, time, model = x.shape
    d = model // heads
    q = (x @ Wq).reshape(batch, time, heads, d).transpose(0, 2, 1, 3)
    k = (x @ Wk).reshape(batch, time, heads, d).transpose(0, 2, 1, 3)
    v = (x @ Wv).reshape(batch, time, heads, d).transpose(0, 2, 1, 3)
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    out = softmax(scores) @ v
    out = out.transpose(0, 2, 1, 3).reshape(batch, time, model)
    return out @ Wo
