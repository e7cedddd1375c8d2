# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: train에서 예측할 때 편향 b를 더하지 않았습니다.
# hint.en: train leaves the bias b out of the score when it predicts.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w >= 0 else 0)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
