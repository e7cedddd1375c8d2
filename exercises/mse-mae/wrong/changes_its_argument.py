# expect: arguments_stay_unchanged
# hint.ko: y_pred -= y_true는 받은 배열 자체를 바꿉니다. 새 변수에 y_pred - y_true를 담으세요.
# hint.en: y_pred -= y_true changes the caller's array. Put y_pred - y_true in a new variable.
import numpy as np


def mse(y_true, y_pred):
    y_pred -= y_true
    return np.mean(y_pred**2)


def mae(y_true, y_pred):
    return np.mean(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return 0.5 * np.sum((y_pred - y_true) ** 2)
