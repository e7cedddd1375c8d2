# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: train에서 편향 b를 갱신하지 않습니다. 가중치와 똑같이 틀릴 때마다 고치세요.
# hint.en: train never updates the bias b. Correct it after each mistake, as the weights are.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w = w + learning_rate * error * row
    return w, float(b)
