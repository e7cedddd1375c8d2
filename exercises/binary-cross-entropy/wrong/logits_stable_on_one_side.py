# expect: extreme_scores
# hint.ko: bce_with_logits가 양의 큰 점수에서는 괜찮지만 음의 큰 점수에서는 np.exp(-z)가 넘칩니다. 부호에 상관없이 안전한 지수를 찾아보세요.
# hint.en: bce_with_logits is safe for large positive scores, but for large negative ones np.exp(-z) overflows. Find an exponent that is safe for both signs.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.mean(z - z * y_true + np.log1p(np.exp(-z)))
