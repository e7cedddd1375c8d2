# expect: certain_and_wrong, certain_and_right, arguments_stay_unchanged
# hint.ko: bce에서 p를 아래쪽만 잘랐습니다. p가 1이면 1 - p가 0이 되므로 위쪽도 1 - 1e-7에서 자르세요.
# hint.en: bce clips p from below only. At p = 1 the other probability 1 - p is 0, so clip at 1 - 1e-7 as well.
import numpy as np


def bce(y_true, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
