# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, one_sample, integers_and_float32
# hint.ko: 앞의 빼기 부호가 빠졌습니다. 확률의 로그는 0 이하이므로 손실이 음수로 나옵니다.
# hint.en: The minus sign in front is missing. Logarithms of probabilities are 0 or below, so the loss comes out negative.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.maximum(p, 1e-7)
    return np.mean(np.sum(y_true * np.log(p), axis=1))
