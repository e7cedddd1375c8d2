# expect: worked_example, arguments_stay_unchanged, penalty_of_many_arrays, penalty_of_one_array, other_numbers_of_axes, integer_values
# hint.ko: 제곱의 합이 아니라 평균을 구했습니다.
# hint.en: The mean of the squares is taken instead of their sum.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.mean(W**2)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return lam * W
