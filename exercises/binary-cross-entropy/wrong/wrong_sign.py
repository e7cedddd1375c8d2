# expect: worked_example_bce, certain_and_wrong, certain_and_right, arguments_stay_unchanged, bce_of_vectors, more_axes, integers_and_float32
# hint.ko: bce에서 앞의 빼기 부호가 빠졌습니다. 확률의 로그는 0 이하이므로 손실이 음수로 나옵니다.
# hint.en: The minus sign in front of bce is missing. Logarithms of probabilities are 0 or below, so the loss comes out negative.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
