import numpy as np


def each(function, x):
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        result[index] = function(float(x[index]))
    return result


def relu(x):
    return each(lambda value: max(0.0, value), x)


def relu_grad(x):
    return each(lambda value: 1.0 if value > 0 else 0.0, x)


def leaky_relu(x, alpha=0.01):
    return each(lambda value: value if value > 0 else alpha * value, x)


def leaky_relu_grad(x, alpha=0.01):
    return each(lambda value: 1.0 if value > 0 else alpha, x)
