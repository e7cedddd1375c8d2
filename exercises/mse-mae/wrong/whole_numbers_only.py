# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, half_sse_of_vectors, more_axes, integers_and_float32
# hint.ko: half_sse에서 2로 나눌 때 정수 나눗셈(//)을 써서 소수 부분이 사라집니다.
# hint.en: half_sse divides by 2 with //, which drops the fraction.
import numpy as np


def mse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.mean(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return np.sum((y_pred - y_true) ** 2) // 2
