# expect: worked_example, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: norm에 작은 수를 더해서 나누었습니다. 줄일 때는 norm이 0일 수 없으므로 max_norm / norm을 그대로 쓰세요.
# hint.en: A small number is added to norm before dividing. Where gradients are clipped norm is not 0, so use max_norm / norm exactly.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.sum(grads[key] ** 2)
    norm = np.sqrt(total)
    scale = 1.0
    if norm > max_norm:
        scale = max_norm / (norm + 1e-6)
    clipped = {}
    for key in grads:
        clipped[key] = grads[key] * scale
    return clipped, norm
