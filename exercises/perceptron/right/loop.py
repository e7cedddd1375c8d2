import numpy as np


def score(row, w, b):
    total = b
    for value, weight in zip(row, w, strict=True):
        total += value * weight
    return total


def predict(X, w, b):
    return np.array([score(row, w, b) >= 0 for row in X.tolist()])


def train(X, y, learning_rate, epochs):
    w, b = [0.0] * X.shape[1], 0.0
    for _ in range(epochs):
        for row, right in zip(X.tolist(), y.tolist(), strict=True):
            change = learning_rate * (right - (score(row, w, b) >= 0))
            w = [weight + change * value for value, weight in zip(row, w, strict=True)]
            b += change
    return np.array(w), b
