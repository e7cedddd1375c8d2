# expect: worked_example, short_gradients_stay, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: 제곱의 합에 제곱근을 씌우지 않았습니다. 노름은 제곱합의 제곱근입니다.
# hint.en: The root of the sum of squares is missing. The norm is that root.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.sum(grads[key] ** 2)
    norm = total
    scale = 1.0
    if norm > max_norm:
        scale = max_norm / norm
    clipped = {}
    for key in grads:
        clipped[key] = grads[key] * scale
    return clipped, norm
