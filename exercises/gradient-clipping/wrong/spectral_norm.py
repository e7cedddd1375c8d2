# expect: worked_example, short_gradients_stay, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: np.linalg.norm(행렬, 2)는 제곱합의 제곱근이 아니라 가장 큰 특잇값입니다. 2를 빼거나 np.sum(g ** 2)를 쓰세요.
# hint.en: np.linalg.norm(matrix, 2) is the largest singular value, not the root of the sum of squares. Leave out the 2, or use np.sum(g ** 2).
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.linalg.norm(grads[key], 2) ** 2
    norm = np.sqrt(total)
    scale = 1.0
    if norm > max_norm:
        scale = max_norm / norm
    clipped = {}
    for key in grads:
        clipped[key] = grads[key] * scale
    return clipped, norm
