# expect: worked_example_bce, certain_and_wrong, certain_and_right, arguments_stay_unchanged, bce_of_vectors, more_axes, integers_and_float32
# hint.ko: bce에서 p가 아니라 y_true를 잘랐습니다. 로그에 들어가는 것은 p입니다.
# hint.en: bce clips y_true instead of p. It is p that goes into the logarithms.
import numpy as np


def bce(y_true, p):
    y_true = np.clip(y_true, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
