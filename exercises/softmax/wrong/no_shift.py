# expect: large_scores_are_stable
# hint.ko: 지수를 취하기 전에 가장 큰 점수를 빼지 않아서 큰 수에서 넘칩니다.
# hint.en: The largest score is not subtracted before the exponential, so large scores overflow.
import numpy as np


def softmax(z, axis=-1):
    powers = np.exp(z)
    return powers / powers.sum(axis=axis, keepdims=True)
