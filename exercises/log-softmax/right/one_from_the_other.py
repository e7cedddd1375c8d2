import numpy as np


def logsumexp(z, axis=-1):
    z = np.asarray(z, dtype=float)
    largest = np.max(z, axis=axis, keepdims=True)
    return np.squeeze(largest + np.log(np.sum(np.exp(z - largest), axis=axis, keepdims=True)), axis=axis)


def log_softmax(z, axis=-1):
    return z - np.expand_dims(logsumexp(z, axis), axis)
