# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, no_epoch, integer_values
# hint.ko: 가중치를 난수에서 시작했습니다. 여기서는 가중치와 편향이 0에서 시작합니다.
# hint.en: The weights start at random numbers. Here weights and bias start at 0.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.random.default_rng(0).normal(scale=0.01, size=X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
