import numpy as np


def positional_encoding(length, model):
    rates = np.exp(-np.log(10000) * np.arange(0, model, 2) / model)
    angles = np.outer(np.arange(length), rates)
    return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(length, model)
