# expect: worked_example_logits, extreme_scores, arguments_stay_unchanged, logits_of_vectors, scores_beyond_the_clip, more_axes, integers_and_float32
# hint.ko: bce_with_logits에서 시그모이드를 거치지 않고 점수를 확률처럼 썼습니다.
# hint.en: bce_with_logits uses the scores as if they were probabilities; there is no sigmoid.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    return bce(y_true, z)
