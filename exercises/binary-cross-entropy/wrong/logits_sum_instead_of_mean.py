# expect: worked_example_logits, extreme_scores, arguments_stay_unchanged, logits_of_vectors, scores_beyond_the_clip, more_axes, integers_and_float32
# hint.ko: bce_with_logits에서 손실을 더하기만 했습니다. 원소의 수로 나누어 평균을 내세요.
# hint.en: bce_with_logits adds the losses up. Divide by the number of entries to get the mean.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return np.sum(np.maximum(z, 0) - z * y_true + np.log1p(np.exp(-np.abs(z))))
