# expect: worked_example, short_gradients_stay, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: 배열의 노름을 그냥 더했습니다. 제곱을 모두 더한 다음 마지막에 한 번 제곱근을 구하세요.
# hint.en: The norms of the arrays are added. Add all the squares, and take the root once, at the end.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.sqrt(np.sum(grads[key] ** 2))
    norm = total
    scale = 1.0
    if norm > max_norm:
        scale = max_norm / norm
    clipped = {}
    for key in grads:
        clipped[key] = grads[key] * scale
    return clipped, norm
