# expect: zero_probabilities, arguments_stay_unchanged
# hint.ko: 확률을 자르지 않아 0의 로그가 생깁니다. 로그를 취하기 전에 p를 아래쪽에서 1e-7로 자르세요.
# hint.en: Nothing is clipped, so there is a logarithm of 0. Clip p from below at 1e-7 before the logarithm.
import numpy as np


def categorical_cross_entropy(y_true, p):
    return -np.mean(np.sum(y_true * np.log(p), axis=1))
