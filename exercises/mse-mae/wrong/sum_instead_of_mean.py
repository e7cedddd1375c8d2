# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, mse_of_vectors, mae_of_vectors, more_axes, integers_and_float32
# hint.ko: mse와 mae에서 오차를 더하기만 하고 원소의 수로 나누지 않았습니다. 둘 다 평균입니다.
# hint.en: mse and mae add the errors up without dividing by the number of entries. Both are means.
import numpy as np


def mse(y_true, y_pred):
    return np.sum((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.sum(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
