# expect: integer_values
# hint.ko: 기울기를 W와 같은 정수형 배열에 담아서 소수 부분이 잘립니다.
# hint.en: The gradient has the integer dtype of W, so fractions are cut off.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W**2)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    out = np.empty_like(W)
    out[...] = lam * W
    return out
