# expect: worked_example, gradient_is_the_slope, arguments_stay_unchanged, penalty_of_many_arrays, penalty_of_one_array, other_numbers_of_axes, gradients_of_many_sizes, integer_values
# hint.ko: 제곱 대신 절댓값을 더했습니다. 그것은 L1 규제입니다.
# hint.en: Absolute values are added instead of squares. That is L1 regularisation.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(np.abs(W))
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return lam * np.sign(W)
