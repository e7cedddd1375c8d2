import numpy as np


def relu(x):
    return (x + np.abs(x)) / 2


def relu_grad(x):
    return np.heaviside(x, 0)


def leaky_relu(x, alpha=0.01):
    return relu(x) - alpha * relu(-x)


def leaky_relu_grad(x, alpha=0.01):
    slopes = np.ones(x.shape)
    slopes[x <= 0] = alpha
    return slopes
