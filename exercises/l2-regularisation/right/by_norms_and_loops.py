import numpy as np


def l2_penalty(weights, lam):
    return lam / 2 * sum(np.linalg.norm(W.ravel()) ** 2 for W in weights)


def l2_gradient(W, lam):
    out = np.zeros(W.shape)
    for index in np.ndindex(W.shape):
        out[index] = lam * W[index]
    return out
