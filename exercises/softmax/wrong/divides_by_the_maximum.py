# expect: worked_example, large_scores_are_stable, argument_is_unchanged, matches_reference, any_axis, integers_and_float32
# hint.ko: 가장 큰 점수를 빼지 않고, 점수를 가장 큰 점수로 나누었습니다. 나누면 점수의 차이가 달라져서 확률도 달라집니다.
# hint.en: The scores are divided by the largest one instead of having it subtracted. Dividing changes their differences, and so the probabilities.
import numpy as np


def softmax(z, axis=-1):
    powers = np.exp(z / z.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)
