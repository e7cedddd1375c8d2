import math

import numpy as np


def scaled_dot_product_attention(q, k, v, mask=None):
    batch, m, d = q.shape
    n, e = v.shape[1:]
    out, weights = np.zeros((batch, m, e)), np.zeros((batch, m, n))
    for b in range(batch):
        seen = None if mask is None else mask if mask.ndim == 2 else mask[b]
        for i in range(m):
            keys = [j for j in range(n) if seen is None or seen[i, j]]
            scores = [float(np.dot(q[b, i], k[b, j])) / math.sqrt(d) for j in keys]
            powers = [math.exp(score - max(scores)) for score in scores]
            for j, power in zip(keys, powers):
                weights[b, i, j] = power / sum(powers)
                out[b, i] += weights[b, i, j] * v[b, j]
    return out, weights
