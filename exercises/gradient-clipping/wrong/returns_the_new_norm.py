# expect: worked_example, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: 줄인 뒤의 노름을 돌려주었습니다. 줄이기 전의 노름을 돌려주세요.
# hint.en: The norm after clipping is returned. Return the one before.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.sum(grads[key] ** 2)
    norm = np.sqrt(total)
    scale = 1.0
    if norm > max_norm:
        scale = max_norm / norm
    clipped = {}
    for key in grads:
        clipped[key] = grads[key] * scale
    return clipped, min(norm, max_norm)
