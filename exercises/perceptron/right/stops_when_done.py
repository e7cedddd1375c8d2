import numpy as np


def predict(X, w, b):
    return (np.dot(X, w) + b >= 0).astype(float)


def train(X, y, learning_rate, epochs):
    w = np.zeros(X.shape[1])
    b = 0.0
    for _ in range(epochs):
        mistakes = 0
        for i in range(len(X)):
            error = y[i] - predict(X[i : i + 1], w, b)[0]
            if error != 0:
                w += learning_rate * error * X[i]
                b += learning_rate * error
                mistakes += 1
        if mistakes == 0:
            break
    return w, b
