import numpy as np


def categorical_cross_entropy(y_true, p):
    return -np.einsum("ij,ij->", y_true, np.log(np.where(p < 1e-7, 1e-7, p))) / y_true.shape[0]
