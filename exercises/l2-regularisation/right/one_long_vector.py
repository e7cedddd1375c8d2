import numpy as np


def l2_penalty(weights, lam):
    if not weights:
        return 0
    flat = np.concatenate([np.ravel(W) for W in weights]).astype(float)
    return lam * np.dot(flat, flat) / 2


def l2_gradient(W, lam):
    return np.array(W, dtype=float) * lam
