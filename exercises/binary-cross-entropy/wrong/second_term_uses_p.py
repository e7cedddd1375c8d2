# expect: worked_example_bce, certain_and_wrong, certain_and_right, arguments_stay_unchanged, bce_of_vectors, more_axes, integers_and_float32
# hint.ko: bce의 둘째 항에서 1 - p가 아니라 p의 로그를 취했습니다.
# hint.en: The second term of bce takes the logarithm of p instead of 1 - p.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
