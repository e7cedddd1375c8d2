# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, one_sample, integers_and_float32
# hint.ko: 표본 수 n이 아니라 원소 수 n*k로 나누었습니다. 원핫 벡터의 0도 원소로 셉니다. 행마다 더한 다음 n으로 나누세요.
# hint.en: The sum is divided by all n*k entries, so the zeros of the one-hot vectors count too. Sum each row, then divide by n.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(y_true * np.log(p))
