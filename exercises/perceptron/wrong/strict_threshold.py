# expect: predict_example, score_zero_gives_one, train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: 점수가 0보다 클 때만 1로 예측했습니다. 점수가 0일 때도 1입니다.
# hint.en: Only scores above 0 are predicted as 1. A score of exactly 0 gives 1 too.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b > 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b > 0 else 0)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
