# expect: nothing_to_punish
# hint.ko: 배열이 하나도 없으면 오류가 납니다. 그때 벌점은 0입니다.
# hint.en: An empty list of arrays raises an error. Its penalty is 0.
import numpy as np


def l2_penalty(weights, lam):
    total = np.sum(np.concatenate([W.ravel() for W in weights]) ** 2)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return lam * W
