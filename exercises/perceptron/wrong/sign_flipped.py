# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: 오차의 부호가 반대여서 가중치가 정답에서 멀어집니다. 정답에서 예측을 빼세요.
# hint.en: The sign of the error is flipped, so the weights move away from the answer. Subtract the prediction from the right answer.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = (1 if row @ w + b >= 0 else 0) - right
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
