# expect: predict_example, score_zero_gives_one, arguments_stay_unchanged, predictions_of_many_sizes
# hint.ko: predict가 점수를 그대로 돌려줍니다. 점수를 0과 비교해서 0이나 1을 내세요.
# hint.en: predict returns the scores. Compare them with 0 and return 0 or 1.
import numpy as np


def predict(X, w, b):
    return X @ w + b


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
