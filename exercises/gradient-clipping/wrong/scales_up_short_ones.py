# expect: short_gradients_stay, matches_reference, zero_gradients
# hint.ko: 노름이 max_norm보다 작을 때도 나누어서 기울기가 길어지고, 0이면 0으로 나눕니다. 노름이 max_norm을 넘을 때만 줄이세요.
# hint.en: Short gradients are scaled too: they become longer, and 0 is divided by 0. Scale only where the norm exceeds max_norm.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.sum(grads[key] ** 2)
    norm = np.sqrt(total)
    scale = max_norm / norm
    clipped = {}
    for key in grads:
        clipped[key] = grads[key] * scale
    return clipped, norm
