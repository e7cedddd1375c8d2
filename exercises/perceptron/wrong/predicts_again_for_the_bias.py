# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: 가중치를 고친 뒤 다시 예측해서 편향을 고쳤습니다. 한 행의 오차는 한 번만 구해 둘 다에 쓰세요.
# hint.en: The row is predicted again, with the new weights, before the bias is corrected. Find the error of a row once and use it for both.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w = w + learning_rate * error * row
            b = b + learning_rate * (right - (1 if row @ w + b >= 0 else 0))
    return w, float(b)
