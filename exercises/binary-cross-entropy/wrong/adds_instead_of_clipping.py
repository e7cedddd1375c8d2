# expect: worked_example_bce, certain_and_wrong, certain_and_right, arguments_stay_unchanged, bce_of_vectors, more_axes, integers_and_float32
# hint.ko: bce에서 p를 자르는 대신 로그 안에 1e-7을 더했습니다. 그러면 보통의 확률에서도 값이 조금씩 어긋납니다.
# hint.en: bce adds 1e-7 inside the logarithms instead of clipping p. That shifts the result for ordinary probabilities too.
import numpy as np


def bce(y_true, p):
    return -np.mean(y_true * np.log(p + 1e-7) + (1 - y_true) * np.log(1 - p + 1e-7))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
