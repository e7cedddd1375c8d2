import numpy as np


def logsumexp(z, axis=-1):
    return np.logaddexp.reduce(z, axis=axis)


def log_softmax(z, axis=-1):
    return z - np.logaddexp.reduce(z, axis=axis, keepdims=True)
