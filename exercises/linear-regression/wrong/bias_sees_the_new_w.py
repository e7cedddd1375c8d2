# expect: worked_example, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: b의 기울기를 이미 갱신한 w로 구했습니다. 두 기울기를 모두 구한 다음에 w와 b를 함께 갱신하세요.
# hint.en: The gradient of b is found with the w that is already updated. Find both gradients first, then update w and b.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        dw = 2 * np.mean(error * x)
        w = w - learning_rate * dw
        b = b - learning_rate * 2 * np.mean(w * x + b - y)
    return w, b, losses
