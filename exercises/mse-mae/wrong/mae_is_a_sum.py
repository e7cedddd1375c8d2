# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, mae_of_vectors, more_axes, integers_and_float32
# hint.ko: mae에서 절댓값을 더하기만 하고 원소의 수로 나누지 않았습니다. 평균을 내세요.
# hint.en: mae adds the absolute values up without dividing by the number of entries. Take the mean.
import numpy as np


def mse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.sum(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
