# expect: worked_example, arguments_stay_unchanged, penalty_of_many_arrays, other_numbers_of_axes
# hint.ko: 배열마다 합을 새로 덮어써서 마지막 배열의 벌점만 남습니다. += 로 더하세요.
# hint.en: The sum is overwritten for each array, so only the last one counts. Add with +=.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total = np.sum(W**2)
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return lam * W
