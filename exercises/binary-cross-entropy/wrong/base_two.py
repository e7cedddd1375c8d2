# expect: worked_example_bce, certain_and_wrong, certain_and_right, arguments_stay_unchanged, bce_of_vectors, more_axes, integers_and_float32
# hint.ko: bce에서 밑이 2인 로그를 썼습니다. 자연로그 np.log를 쓰세요.
# hint.en: bce takes logarithms to base 2. Use the natural one, np.log.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log2(p) + (1 - y_true) * np.log2(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
