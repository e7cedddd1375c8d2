# expect: worked_example, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: 함수 안에서 x와 y를 다시 표준화했습니다. 받은 값을 그대로 쓰세요.
# hint.en: x and y are standardised once more inside the function. Use them as they are given.
import numpy as np


def fit(x, y, learning_rate, epochs):
    x = (x - x.mean()) / (x.std() or 1.0)
    y = (y - y.mean()) / (y.std() or 1.0)
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        dw = 2 * np.mean(error * x)
        db = 2 * np.mean(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, losses
