# expect: zero_probabilities, arguments_stay_unchanged
# hint.ko: p를 1e-7이 아닌 1e-12에서 잘랐습니다. 경계가 다르면 손실의 상한도 달라집니다.
# hint.en: p is clipped at 1e-12 instead of 1e-7. Another bound means another largest loss.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.maximum(p, 1e-12)
    return -np.mean(np.sum(y_true * np.log(p), axis=1))
