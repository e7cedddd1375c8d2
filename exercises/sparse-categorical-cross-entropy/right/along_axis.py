import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    chosen = np.take_along_axis(p, labels[:, None], axis=1)
    return float(np.mean(-np.log(np.clip(chosen, 1e-7, None))))
