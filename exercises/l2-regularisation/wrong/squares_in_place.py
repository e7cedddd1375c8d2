# expect: arguments_stay_unchanged
# hint.ko: 벌점을 구하면서 받은 가중치를 제자리에서 제곱했습니다.
# hint.en: The weights themselves are squared while the penalty is computed. Make new arrays.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        W **= 2
        total += np.sum(W)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return lam * W
