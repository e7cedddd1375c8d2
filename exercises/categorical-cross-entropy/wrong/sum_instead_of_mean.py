# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, integers_and_float32
# hint.ko: 표본의 손실을 더하기만 했습니다. 표본 수 n으로 나누세요.
# hint.en: The losses of the samples are only added up. Divide by the number of samples n.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.maximum(p, 1e-7)
    return -np.sum(y_true * np.log(p))
