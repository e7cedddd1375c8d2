import numpy as np


def forward(x, weights, biases):
    a = x @ weights[0] + biases[0]
    if len(weights) == 1:
        return a
    return forward(np.where(a > 0, a, 0.0), weights[1:], biases[1:])
