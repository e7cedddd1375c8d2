import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return np.mean(-np.log(np.where(y_true == 1, p, 1 - p)))


def bce_with_logits(y_true, z):
    return np.mean(np.logaddexp(0, np.where(y_true == 1, -z, z)))
