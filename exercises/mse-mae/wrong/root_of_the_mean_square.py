# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, mse_of_vectors, more_axes, integers_and_float32
# hint.ko: mse에 제곱근을 씌웠습니다. 그것은 RMSE입니다. 여기서는 제곱근을 쓰지 않습니다.
# hint.en: mse takes a square root. That is the RMSE; here there is no root.
import numpy as np


def mse(y_true, y_pred):
    return np.sqrt(np.mean((y_pred - y_true) ** 2))


def mae(y_true, y_pred):
    return np.mean(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
