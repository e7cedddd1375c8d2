# expect: worked_example, arguments_stay_unchanged, penalty_of_many_arrays, penalty_of_one_array, other_numbers_of_axes, integer_values
# hint.ko: 제곱의 합에 제곱근을 씌웠습니다. 벌점은 노름이 아니라 노름의 제곱으로 구합니다.
# hint.en: The root of the sum is taken. The penalty uses the squared norm, not the norm.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W**2)
    return 0.5 * lam * np.sqrt(total)


def l2_gradient(W, lam):
    return lam * W
