# expect: train_example, learns_the_and_gate, arguments_stay_unchanged, many_epochs
# hint.ko: 에폭을 여러 번 반복해도 한 번만 학습한 결과가 나옵니다. 에폭마다 가중치와 편향을 0으로 되돌리거나 반복을 빠뜨리지 않았는지 확인하세요. 0으로 두는 일은 반복문 앞에서 한 번만 합니다.
# hint.en: However many epochs there are, the result is that of one. See whether weights and bias are set back to 0 in every epoch, or the repetition is missing. Set them to 0 once, before the loop.
import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, 0)


def train(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        w, b = np.zeros(X.shape[1]), 0.0
        for row, right in zip(X, y):
            error = right - (1 if row @ w + b >= 0 else 0)
            w = w + learning_rate * error * row
            b = b + learning_rate * error
    return w, float(b)
