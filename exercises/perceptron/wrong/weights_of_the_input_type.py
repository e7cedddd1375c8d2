# expect: integer_values
# hint.ko: np.zeros_like(X[0])로 만든 가중치는 X가 정수이면 정수형이어서 소수 부분이 잘립니다. np.zeros로 만드세요.
# hint.en: np.zeros_like(X[0]) is an array of integers when X holds integers, so fractions are cut off. Use np.zeros.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros_like(X[0]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w[:] = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
