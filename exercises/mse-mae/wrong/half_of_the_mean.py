# expect: worked_example, errors_do_not_cancel, arguments_stay_unchanged, half_sse_of_vectors, more_axes, integers_and_float32
# hint.ko: half_sse에서 합이 아니라 평균을 2로 나누었습니다. 강의의 E는 오차 제곱을 모두 더한 값의 절반입니다.
# hint.en: half_sse halves the mean instead of the sum. The lecture's E is half of all squared errors added up.
import numpy as np


def mse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2)


def mae(y_true, y_pred):
    return np.mean(np.abs(y_pred - y_true))


def half_sse(y_true, y_pred):
    return np.mean((y_pred - y_true) ** 2) / 2
