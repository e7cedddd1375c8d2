import numpy as np


def mse(y_true, y_pred):
    error = np.ravel(y_true - y_pred).astype(float)
    return error @ error / error.size


def mae(y_true, y_pred):
    return np.linalg.norm(np.ravel(y_true - y_pred), ord=1) / np.size(y_true)


def half_sse(y_true, y_pred):
    return mse(y_true, y_pred) * y_true.size / 2
