# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: 틀리면 언제나 더하기만 했습니다. 1을 0이라 했을 때는 더하고, 0을 1이라 했을 때는 빼야 합니다.
# hint.en: Every mistake adds to the weights. Add where a 1 was taken for a 0, and subtract where a 0 was taken for a 1.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = abs(right - (1 if row @ w + b >= 0 else 0))
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
