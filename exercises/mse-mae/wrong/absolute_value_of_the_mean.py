# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, mae_of_vectors, more_axes, integers_and_float32
# hint.ko: mae에서 평균을 먼저 내고 절댓값을 취했습니다. 그 전에 오차들이 서로 지워집니다. 오차마다 절댓값을 취한 다음 평균을 내세요.
# hint.en: mae takes the absolute value of the mean; by then the errors have cancelled. Take it of each error, then the mean.
import numpy as np


def mse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.abs(np.mean(y_pred - y_true))


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
