# expect: worked_example, arguments_stay_unchanged, matches_reference, integer_values, short_gradients_stay
# hint.ko: 배열마다 노름을 따로 구했습니다. 모든 배열의 제곱을 더한 노름 하나를 모두에게 쓰세요.
# hint.en: Every array is clipped by a norm of its own. Use one norm for all, made of the squares of all arrays.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    clipped = {}
    for key in grads:
        norm = np.sqrt(np.sum(grads[key] ** 2))
        scale = 1.0
        if norm > max_norm:
            scale = max_norm / norm
        clipped[key] = grads[key] * scale
    return clipped, norm
