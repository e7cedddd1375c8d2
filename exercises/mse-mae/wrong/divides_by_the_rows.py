# expect: more_axes
# hint.ko: len(y_true)로 나누었습니다. 그것은 행의 수여서 행렬에서는 값이 너무 커집니다. 원소의 수로 나누세요.
# hint.en: The sum is divided by len(y_true), which is the number of rows, so matrices give too much. Divide by the number of entries.
import numpy as np


def mse(y_true, y_pred):
    return np.sum((y_pred - y_true) ** 2) / len(y_true)


def mae(y_true, y_pred):
    return np.sum(np.abs(y_pred - y_true)) / len(y_true)


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
