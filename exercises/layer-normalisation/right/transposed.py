import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    centred = x.T - np.mean(x.T, axis=0)
    scale = 1 / np.sqrt(np.mean(centred**2, axis=0) + eps)
    return (centred * scale).T * gamma + beta
