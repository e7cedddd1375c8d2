# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, many_epochs
# hint.ko: row *= ... 가 X의 행 자체를 바꿉니다. 그래서 다음 에폭의 입력이 달라집니다. 새 배열에 곱하세요.
# hint.en: row *= ... changes the row of X itself, so the next epoch sees other inputs. Multiply into a new array.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for row, right in zip(X, y):
            row = row if row.dtype == float else row.astype(float)
            error = right - (1 if row @ w + b >= 0 else 0)
            if error != 0:
                row *= learning_rate * error
                w = w + row
            b = b + learning_rate * error
    return w, float(b)
