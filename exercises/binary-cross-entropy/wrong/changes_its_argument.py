# expect: arguments_stay_unchanged
# hint.ko: out=p를 주어 받은 배열 p 자체를 잘랐습니다. np.clip의 결과를 새 변수에 담으세요.
# hint.en: With out=p the caller's array is clipped. Keep the result of np.clip in a new variable.
import numpy as np


def bce(y_true, p):
    np.clip(p, 1e-7, 1 - 1e-7, out=p)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
