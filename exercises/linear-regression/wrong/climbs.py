# expect: worked_example, height_from_weight, arguments_stay_unchanged, matches_reference, few_samples_and_epochs, integer_values
# hint.ko: 손실이 커지는 쪽으로 갱신했습니다. 부호를 확인하세요. 오차는 예측에서 y를 뺀 값이고, 그것으로 구한 기울기를 w와 b에서 빼야 합니다.
# hint.en: The update goes uphill. Look at the signs: the error is the prediction minus y, and the slopes found from it are subtracted from w and b.
import numpy as np


def fit(x, y, learning_rate, epochs):
    w, b = 0.0, 0.0
    losses = []
    for _ in range(epochs):
        error = y - (w * x + b)
        losses.append(np.mean(error**2))
        dw = 2 * np.mean(error * x)
        db = 2 * np.mean(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, losses
