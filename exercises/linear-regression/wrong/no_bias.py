# expect: worked_example, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: b를 갱신하지 않았습니다. 평균이 0인 데이터에서는 티가 나지 않을 뿐입니다. b의 기울기도 구해서 빼세요.
# hint.en: b is never updated, which only goes unnoticed where the means are 0. Find its gradient and subtract it too.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        dw = 2 * np.mean(error * x)
        w = w - learning_rate * dw
    return w, b, losses
