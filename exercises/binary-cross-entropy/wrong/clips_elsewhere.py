# expect: certain_and_wrong, certain_and_right, arguments_stay_unchanged
# hint.ko: bce에서 p를 1e-7이 아닌 1e-12에서 잘랐습니다. 경계가 다르면 손실의 상한도 달라집니다.
# hint.en: bce clips p at 1e-12 instead of 1e-7. Another bound means another largest loss.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
