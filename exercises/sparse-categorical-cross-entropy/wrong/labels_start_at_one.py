# expect: worked_example, perfect_prediction_costs_nothing, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, one_sample, other_dtypes
# hint.ko: 레이블에서 1을 뺐습니다. 레이블은 0부터 시작하므로 그대로 열 번호가 됩니다.
# hint.en: 1 is subtracted from the labels. They start at 0 and are the column numbers as they stand.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(np.log(p[np.arange(len(labels)), labels.astype(int) - 1]))
