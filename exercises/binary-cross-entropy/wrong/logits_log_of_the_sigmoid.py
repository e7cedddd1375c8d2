# expect: extreme_scores, scores_beyond_the_clip
# hint.ko: bce_with_logits에서 시그모이드를 구한 다음 로그를 취했습니다. 확률이 0이나 1로 반올림되면 로그가 부정확하거나 무한대가 됩니다. 두 식을 합쳐 정리한 다음 계산하세요.
# hint.en: bce_with_logits computes the sigmoid first and its logarithm afterwards. Where the probability is rounded to 0 or 1 the logarithm is inaccurate or infinite; simplify the two together first.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    p = 1 / (1 + np.exp(-z))
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
