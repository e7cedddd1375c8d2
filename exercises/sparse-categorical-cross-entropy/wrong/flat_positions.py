# expect: worked_example, perfect_prediction_costs_nothing, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, other_dtypes
# hint.ko: np.take(p, labels)는 배열을 한 줄로 편 다음 고르므로 언제나 앞쪽 표본에서만 값을 가져옵니다. 행 번호도 함께 써야 합니다.
# hint.en: np.take(p, labels) picks from the flattened array, so the values come from the first samples only. Use the row numbers too.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(np.log(np.take(p, labels)))
