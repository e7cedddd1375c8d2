# expect: certain_and_wrong, certain_and_right, arguments_stay_unchanged
# hint.ko: bce에서 확률을 자르지 않아 확률이 0이나 1이면 0의 로그가 생깁니다. 로그를 취하기 전에 p를 자르세요.
# hint.en: bce does not clip, so a probability of 0 or 1 leads to the logarithm of 0. Clip p before the logarithms.
import numpy as np


def bce(y_true, p):
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
