# expect: arguments_stay_unchanged
# hint.ko: p[p < 1e-7] = ... 는 받은 배열 자체를 바꿉니다. np.maximum으로 새 배열을 만드세요.
# hint.en: p[p < 1e-7] = ... changes the caller's array. Make a new one with np.maximum.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p[p < 1e-7] = 1e-7
    return -np.mean(np.sum(y_true * np.log(p), axis=1))
