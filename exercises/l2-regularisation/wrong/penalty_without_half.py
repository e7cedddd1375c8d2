# expect: worked_example, arguments_stay_unchanged, penalty_of_many_arrays, penalty_of_one_array, other_numbers_of_axes, integer_values
# hint.ko: 벌점에 1/2이 빠져서 두 배가 되었습니다. 식은 lam / 2 곱하기 제곱의 합입니다.
# hint.en: The penalty lacks the 1/2 and is twice as large. It is lam / 2 times the sum of squares.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W**2)
    return lam * total


def l2_gradient(W, lam):
    return lam * W
