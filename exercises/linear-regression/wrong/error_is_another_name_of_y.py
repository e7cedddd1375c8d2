# expect: height_from_weight, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: error = y는 복사가 아니라 y의 다른 이름이어서, error -= ... 가 y를 바꿉니다. error = y - (w * x + b)처럼 새 배열을 만드세요.
# hint.en: error = y is no copy but another name of y, so error -= ... changes y. Make a new array: error = y - (w * x + b).
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = y
        error -= w * x + b
        losses.append(np.mean(error**2))
        dw = -2 * np.mean(error * x)
        db = -2 * np.mean(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, losses
