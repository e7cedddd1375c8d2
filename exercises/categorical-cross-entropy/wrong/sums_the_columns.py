# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, one_sample, integers_and_float32
# hint.ko: axis=0으로 더해 클래스마다 합을 구한 다음 평균을 냈습니다. 그러면 n이 아니라 k로 나누게 됩니다. axis=1로 행마다 더하세요.
# hint.en: With axis=0 the sum runs over each class, so the mean divides by k instead of n. Sum each row with axis=1.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.maximum(p, 1e-7)
    return np.mean(-np.sum(y_true * np.log(p), axis=0))
