# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, last_class_is_absent, one_sample, other_dtypes
# hint.ko: 표본 수 n이 아니라 클래스 수 k로 나누었습니다.
# hint.en: The sum is divided by the number of classes k instead of the number of samples n.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    chosen = p[np.arange(len(labels)), labels]
    return -np.sum(np.log(chosen)) / p.shape[1]
