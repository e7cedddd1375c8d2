# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, one_sample, other_dtypes
# hint.ko: 정답 클래스가 아니라 가장 큰 확률을 골랐습니다. 모델이 틀려도 손실이 작게 나옵니다.
# hint.en: The largest probability is picked instead of that of the right class, so a wrong model looks good.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    return -np.mean(np.log(p.max(axis=1)))
