import numpy as np


def bce(y_true, p):
    p = np.minimum(np.maximum(p, 1e-7), 1 - 1e-7)
    losses = -(y_true * np.log(p)) - (1 - y_true) * np.log1p(-p)
    return float(losses.sum() / losses.size)


def bce_with_logits(y_true, z):
    z = np.asarray(z, dtype=float)
    total = np.empty_like(z)
    positive = z >= 0
    total[positive] = z[positive] + np.log1p(np.exp(-z[positive]))
    total[~positive] = np.log1p(np.exp(z[~positive]))
    return float(np.mean(total - z * y_true))
