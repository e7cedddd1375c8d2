# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, one_epoch, many_epochs, integer_values
# hint.ko: 예측(0 또는 1)이 아니라 점수를 정답에서 뺐습니다. 점수를 0과 비교해 예측을 구한 다음 빼세요.
# hint.en: The score is subtracted from the right answer instead of the prediction, which is 0 or 1. Compare the score with 0 first.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            error = right - (row @ w + b)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
