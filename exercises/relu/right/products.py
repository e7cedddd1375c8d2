import numpy as np


def relu(x):
    return x * (x > 0)


def relu_grad(x):
    return x > 0


def leaky_relu(x, alpha=0.01):
    return np.maximum(x, alpha * x)


def leaky_relu_grad(x, alpha=0.01):
    return (x > 0) + alpha * (x <= 0)
