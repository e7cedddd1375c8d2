# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, half_sse_of_vectors, more_axes, integers_and_float32
# hint.ko: half_sse에서 1/2을 곱하지 않았습니다.
# hint.en: half_sse lacks the factor 1/2.
import numpy as np


def mse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.mean(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return np.sum((y_pred - y_true) ** 2)
