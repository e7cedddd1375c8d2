# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, mae_of_vectors, more_axes, integers_and_float32
# hint.ko: mae에서 절댓값을 취하지 않아 양의 오차와 음의 오차가 서로 지워집니다. 평균을 내기 전에 np.abs를 쓰세요.
# hint.en: mae takes no absolute value, so errors above and below cancel. Use np.abs before the mean.
import numpy as np


def mse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.mean(y_pred - y_true)


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
