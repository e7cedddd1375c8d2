import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p / 10000 ** (2 * i / model)
            PE[p, 2 * i] = np.sin(angle)
            PE[p, 2 * i + 1] = np.cos(angle)
    return PE
