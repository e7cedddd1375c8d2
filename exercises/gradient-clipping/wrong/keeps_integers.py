# expect: integer_values
# hint.ko: 결과를 기울기와 같은 자료형으로 되돌려서, 정수 배열이면 소수 부분이 잘립니다. 실수 그대로 돌려주세요.
# hint.en: The result is cast back to the dtype of the gradient, which cuts off the fractions of integers. Return floats.
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
        clipped[key] = (grads[key] * scale).astype(grads[key].dtype)
    return clipped, norm
