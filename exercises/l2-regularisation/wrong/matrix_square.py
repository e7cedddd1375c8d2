# expect: worked_example, arguments_stay_unchanged, penalty_of_many_arrays, penalty_of_one_array, other_numbers_of_axes, integer_values
# hint.ko: W @ W.T의 모든 값을 더했습니다. 대각선만 제곱의 합이고, 나머지는 다른 행끼리의 곱입니다.
# hint.en: All of W @ W.T is added up. Only its diagonal holds squares; the rest are products of different rows.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W @ W.T)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return lam * W
