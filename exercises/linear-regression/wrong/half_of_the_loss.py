# expect: worked_example, height_from_weight, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: 기록한 손실이 절반입니다. 손실은 제곱의 평균이고 1/2을 곱하지 않습니다.
# hint.en: The recorded losses are halved. The loss is the mean of the squares, without 1/2.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(0.5 * np.mean(error**2))
        dw = 2 * np.mean(error * x)
        db = 2 * np.mean(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, losses
