# expect: arguments_stay_unchanged
# hint.ko: W *= lam 이 받은 배열 W를 바꾸었습니다. 새 배열을 만드세요.
# hint.en: W *= lam changes the caller's W. Make a new array.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W**2)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    if W.dtype != float:
        return lam * W
    W *= lam
    return W
