# expect: worked_example, perfect_prediction_costs_nothing, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, other_dtypes
# hint.ko: p[:, labels]는 모든 행에서 모든 레이블의 열을 가져옵니다. 모양이 (n, n)입니다. 행 번호와 레이블을 짝지어 p[np.arange(n), labels]처럼 고르세요.
# hint.en: p[:, labels] takes the columns of all labels from every row; its shape is (n, n). Pair row numbers with labels: p[np.arange(n), labels].
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(np.log(p[:, labels]))
