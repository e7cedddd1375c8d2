# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: 에폭마다 모든 행을 한꺼번에 예측하고 한 번만 갱신했습니다. 한 행을 예측하면 바로 갱신하고, 다음 행은 새 가중치로 예측하세요.
# hint.en: All rows of an epoch are predicted at once and corrected together. Correct after each row, and predict the next one with the new weights.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        error = y - predict(X, w, b)
        w = w + learning_rate * (error @ X)
        b = b + learning_rate * np.sum(error)
    return w, float(b)
