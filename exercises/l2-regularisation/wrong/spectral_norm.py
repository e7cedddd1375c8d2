# expect: worked_example, arguments_stay_unchanged, penalty_of_many_arrays, penalty_of_one_array, other_numbers_of_axes, integer_values
# hint.ko: np.linalg.norm(W, 2)는 행렬에서는 가장 큰 특잇값입니다. 벡터일 때만 제곱의 합의 제곱근과 같습니다. 모든 값의 제곱을 더하세요.
# hint.en: For a matrix, np.linalg.norm(W, 2) is the largest singular value. It is the root of the sum of squares for vectors only. Add the squares of all entries.
import numpy as np


def l2_penalty(weights, lam):
    total = 0.0
    for W in weights:
        total += np.linalg.norm(W, 2) ** 2
    return 0.5 * lam * total


def l2_gradient(W, lam):
    return lam * W
