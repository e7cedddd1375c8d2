# expect: extreme_scores, scores_beyond_the_clip
# hint.ko: bce_with_logits에서 시그모이드를 구한 다음 bce에 넘겼습니다. 확률이 잘리므로 손실이 16 정도에서 멈춥니다. 점수에서 바로 계산하도록 식을 정리해 보세요.
# hint.en: bce_with_logits computes the sigmoid and hands it to bce. The clipping there stops the loss at about 16; simplify the formula and compute from the scores.
import numpy as np


def bce(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def bce_with_logits(y_true, z):
    p = np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))
    return bce(y_true, p)
