# expect: worked_example, perfect_prediction_costs_nothing, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, one_sample, other_dtypes
# hint.ko: 자르는 대신 로그 안에 1e-7을 더했습니다. 그러면 보통의 확률에서도 값이 조금씩 어긋납니다.
# hint.en: 1e-7 is added inside the logarithm instead of clipping. That shifts the result for ordinary probabilities too.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    chosen = p[np.arange(len(labels)), labels]
    return -np.mean(np.log(chosen + 1e-7))
