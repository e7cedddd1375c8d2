# expect: worked_example, arguments_stay_unchanged, penalty_of_many_arrays, other_numbers_of_axes
# hint.ko: 반복문 안에서 return해서 첫 배열의 벌점만 나옵니다. 모든 배열을 더한 다음 돌려주세요.
# hint.en: The return inside the loop leaves only the first array. Add up all of them, then return.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.sum(W**2)
        return 0.5 * lam * total
    return 0.0


def l2_gradient(W, lam):
    return lam * W
