# expect: perfect_prediction_costs_nothing, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, one_sample, other_dtypes
# hint.ko: 행과 열을 바꾸어 p[labels, np.arange(n)]로 골랐습니다. 첫째 첨자가 표본, 둘째 첨자가 클래스입니다.
# hint.en: Rows and columns are swapped: p[labels, np.arange(n)]. The first index is the sample, the second the class.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(np.log(p[labels, np.arange(len(labels))]))
