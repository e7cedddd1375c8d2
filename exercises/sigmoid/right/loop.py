import math

import numpy as np


def one(value):
    if value >= 0:
        return 1 / (1 + math.exp(-value))
    power = math.exp(value)
    return power / (1 + power)


def sigmoid(x):
    return np.array([one(value) for value in x.ravel().tolist()]).reshape(x.shape)


def sigmoid_grad(x):
    return sigmoid(x) * (1 - sigmoid(x))
