import numpy as np


def positional_encoding(length, model):
    columns = np.arange(model)
    angles = np.arange(length)[:, None] / np.power(10000, (columns - columns % 2) / model)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles)).astype(np.float32)
