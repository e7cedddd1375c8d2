# expect: extreme_scores
# hint.ko: bce_with_logits에서 np.exp(z)가 큰 점수에서 넘칩니다. 지수에 양수가 들어가지 않도록 식을 바꾸어 보세요.
# hint.en: In bce_with_logits np.exp(z) overflows for large scores. Rearrange so that no positive number goes into the exponential.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(np.log(1 + np.exp(z)) - z * y_true)
