# expect: worked_example, rows_sum_to_one, large_scores_are_stable, argument_is_unchanged, matches_reference, any_axis, integers_and_float32
# hint.ko: 분모에 작은 수를 더해서 확률의 합이 1보다 조금 작아집니다. 최댓값을 빼면 분모가 적어도 1이므로 더하지 않아도 됩니다.
# hint.en: A small number is added to the denominator, so the probabilities sum to slightly less than one. With the maximum subtracted the denominator is at least 1 and needs nothing added.
import numpy as np


def softmax(z, axis=-1):
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    return powers / (powers.sum(axis=axis, keepdims=True) + 1e-7)
