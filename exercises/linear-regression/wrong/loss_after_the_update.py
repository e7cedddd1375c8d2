# expect: worked_example, height_from_weight, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: 손실을 갱신한 뒤에 기록했습니다. 갱신하기 전의 w와 b로 구한 손실을 기록하세요.
# hint.en: The losses are recorded after the update. Record the loss of the w and b before it.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        dw = 2 * np.mean(error * x)
        db = 2 * np.mean(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        losses.append(np.mean((w * x + b - y) ** 2))
    return w, b, losses
