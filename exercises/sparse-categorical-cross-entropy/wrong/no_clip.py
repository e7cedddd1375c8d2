# expect: zero_probabilities, arguments_stay_unchanged
# hint.ko: 확률을 자르지 않아 0의 로그가 생깁니다. 로그를 취하기 전에 아래쪽에서 1e-7로 자르세요.
# hint.en: Nothing is clipped, so there is a logarithm of 0. Clip from below at 1e-7 before the logarithm.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    chosen = p[np.arange(len(labels)), labels]
    return -np.mean(np.log(chosen))
