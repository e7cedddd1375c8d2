import numpy as np


def forward(x, weights, biases):
    outputs = []
    for row in x:
        h = [float(value) for value in row]
        for layer in range(len(weights)):
            W, b = weights[layer], biases[layer]
            a = [sum(h[k] * W[k, j] for k in range(len(h))) + b[j] for j in range(len(b))]
            h = a if layer == len(weights) - 1 else [max(0.0, value) for value in a]
        outputs.append(h)
    return np.array(outputs)
