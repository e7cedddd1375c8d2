# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, one_sample, integers_and_float32
# hint.ko: 밑이 2인 로그를 썼습니다. 자연로그 np.log를 쓰세요.
# hint.en: The logarithm has base 2. Use the natural one, np.log.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(np.sum(y_true * np.log2(p), axis=1))
