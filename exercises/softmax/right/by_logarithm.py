import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    largest = np.max(z, axis=axis, keepdims=True)
    logarithm = largest + np.log(np.sum(np.exp(z - largest), axis=axis, keepdims=True))
    return np.exp(z - logarithm)
