# expect: worked_example_bce, certain_and_wrong, certain_and_right, arguments_stay_unchanged, bce_of_vectors, more_axes, integers_and_float32
# hint.ko: bce에서 손실을 더하기만 했습니다. 원소의 수로 나누어 평균을 내세요.
# hint.en: bce adds the losses up. Divide by the number of entries to get the mean.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.sum(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
