# expect: worked_example, height_from_weight, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: 기울기에서 2가 빠졌습니다. 제곱을 미분하면 2가 앞으로 나옵니다.
# hint.en: The factor 2 is missing in the gradient. It comes from the derivative of the square.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        dw = np.mean(error * x)
        db = np.mean(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, losses
