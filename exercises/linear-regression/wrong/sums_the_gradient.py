# expect: worked_example, height_from_weight, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: 기울기를 평균하지 않고 더했습니다. 표본 수 n으로 나누세요.
# hint.en: The gradients are added, not averaged. Divide by the number of samples n.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        dw = 2 * np.sum(error * x)
        db = 2 * np.sum(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, losses
