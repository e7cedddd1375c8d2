# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, mse_of_vectors, more_axes, integers_and_float32
# hint.ko: mse에서 오차의 제곱을 더하기만 하고 원소의 수로 나누지 않았습니다. 평균을 내세요.
# hint.en: mse adds the squared errors up without dividing by the number of entries. Take the mean.
import numpy as np


def mse(y_true, y_pred):
    return np.sum((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.mean(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
