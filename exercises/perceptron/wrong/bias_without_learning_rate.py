# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: 편향을 고칠 때 학습률을 곱하지 않았습니다.
# hint.en: The correction of the bias is not multiplied by the learning rate.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w = w + learning_rate * error * row
            b = b + error
    return w, float(b)
