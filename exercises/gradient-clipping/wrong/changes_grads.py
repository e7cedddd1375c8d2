# expect: arguments_stay_unchanged, integer_values
# hint.ko: 받은 grads를 바꾸었습니다. *=는 그 안의 배열을 제자리에서 바꾸고(정수 배열이면 오류도 납니다), grads[key] = ...는 받은 딕셔너리를 바꿉니다. 새 배열을 만들어 새 딕셔너리에 담으세요.
# hint.en: The grads you were given are changed: *= changes their arrays in place (and fails on arrays of integers), grads[key] = ... changes the dict. Make new arrays, in a new dict.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for key in grads:
        total += np.sum(grads[key] ** 2)
    norm = np.sqrt(total)
    scale = 1.0
    if norm > max_norm:
        scale = max_norm / norm
    for key in grads:
        grads[key] *= scale
    return grads, norm
