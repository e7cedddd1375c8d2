# expect: worked_example, arguments_stay_unchanged, matches_reference, integer_values
# hint.ko: 값 하나하나를 잘라서 기울기의 방향이 바뀝니다. 모든 값에 같은 수 max_norm / norm을 곱하세요.
# hint.en: Each value is cut off by itself, which turns the direction. Multiply all values by the same number, max_norm / norm.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.sum(grads[key] ** 2)
    norm = np.sqrt(total)
    clipped = {}
    for key in grads:
        clipped[key] = np.clip(grads[key], -max_norm, max_norm)
    return clipped, norm
