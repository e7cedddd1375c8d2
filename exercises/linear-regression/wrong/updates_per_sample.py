# expect: worked_example, height_from_weight, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: 표본 하나를 볼 때마다 갱신했습니다. 에폭마다 모든 표본의 기울기를 평균해서 한 번만 갱신하세요.
# hint.en: w and b are updated after every sample. Average the gradients of all samples, and update once per epoch.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        for xi, yi in zip(x, y):
            error_i = w * xi + b - yi
            w = w - learning_rate * 2 * error_i * xi
            b = b - learning_rate * 2 * error_i
    return w, b, losses
