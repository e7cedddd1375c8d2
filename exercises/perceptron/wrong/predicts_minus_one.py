# expect: predict_example, score_zero_gives_one, train_example, learns_the_and_gate, arguments_stay_unchanged, predictions_of_many_sizes, one_epoch, many_epochs, integer_values
# hint.ko: 0 대신 -1로 예측했습니다. 여기서는 정답과 예측이 0과 1입니다.
# hint.en: It predicts -1 in place of 0. Here answers and predictions are 0 and 1.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, -1)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else -1)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
