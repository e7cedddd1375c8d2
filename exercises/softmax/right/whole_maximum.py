import numpy as np


def softmax(z, axis=-1):
    powers = np.exp(z - np.max(z))
    return powers / np.sum(powers, axis=axis, keepdims=True)
