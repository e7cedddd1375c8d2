# expect: far_scores_of_log_softmax
# hint.ko: 확률을 1e-12 아래로 내려가지 않게 자르면 -inf는 나오지 않지만 값이 틀립니다. 확률을 만들지 말고 z에서 logsumexp를 빼세요.
# hint.en: Keeping the probability above 1e-12 avoids -inf, but gives a wrong value. Subtract logsumexp from z instead of making probabilities.
import numpy as np


def log_softmax(z, axis=-1):
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.log(np.maximum(powers / powers.sum(axis=axis, keepdims=True), 1e-12))


def logsumexp(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis)) + largest.squeeze(axis)
