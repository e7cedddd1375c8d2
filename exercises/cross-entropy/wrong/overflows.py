# expect: extreme_scores_loss, extreme_scores_gradient
# hint.ko: 지수를 취하기 전에 행마다 가장 큰 점수를 빼지 않아서 큰 점수에서 넘칩니다.
# hint.en: The largest score of each row is not subtracted before the exponential, so large scores overflow.
import numpy as np


def cross_entropy(logits, labels):
    totals = np.log(np.exp(logits).sum(axis=1))
    return np.mean(totals - logits[np.arange(len(labels)), labels])


def cross_entropy_grad(logits, labels):
    powers = np.exp(logits)
    p = powers / powers.sum(axis=1, keepdims=True)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
