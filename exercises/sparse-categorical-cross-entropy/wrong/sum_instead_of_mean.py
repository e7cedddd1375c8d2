# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, other_dtypes
# hint.ko: 표본의 손실을 더하기만 했습니다. 표본 수 n으로 나누세요.
# hint.en: The losses of the samples are only added up. Divide by the number of samples n.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    chosen = p[np.arange(len(labels)), labels]
    return -np.sum(np.log(chosen))
