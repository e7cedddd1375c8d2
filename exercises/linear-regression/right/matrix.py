import numpy as np


def fit(x, y, learning_rate, epochs):
    A = np.stack([x, np.ones(len(x))], axis=1)
    theta = np.zeros(2)
    losses = np.zeros(epochs)
    for epoch in range(epochs):
        residual = A @ theta - y
        losses[epoch] = residual @ residual / len(x)
        theta = theta - learning_rate * 2 / len(x) * A.T @ residual
    return float(theta[0]), float(theta[1]), losses
