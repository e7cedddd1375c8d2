import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    rows = np.asarray(x, dtype=float).reshape(-1, x.shape[-1])
    out = []
    for row in rows:
        mean = sum(row) / len(row)
        var = sum((row - mean) ** 2) / len(row)
        out.append([g * (v - mean) / (var + eps) ** 0.5 + b for v, g, b in zip(row, gamma, beta)])
    return np.array(out).reshape(x.shape)
