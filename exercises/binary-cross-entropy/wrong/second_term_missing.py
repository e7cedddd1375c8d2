# expect: worked_example_bce, certain_and_wrong, certain_and_right, arguments_stay_unchanged, bce_of_vectors, more_axes, integers_and_float32
# hint.ko: bce에서 정답이 0인 항 (1 - y) log(1 - p)가 빠졌습니다. 정답이 0인 표본의 손실이 모두 0이 됩니다.
# hint.en: bce lacks the term (1 - y) log(1 - p), so samples whose right answer is 0 cost nothing.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
