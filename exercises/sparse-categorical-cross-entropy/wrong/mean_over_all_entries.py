# expect: worked_example, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, last_class_is_absent, one_sample, other_dtypes
# hint.ko: 표본 수 n이 아니라 원소 수 n*k로 나누었습니다. 원핫 벡터의 0까지 함께 평균을 냈습니다.
# hint.en: The sum is divided by all n*k entries instead of the n samples: the zeros of the one-hot vectors are averaged too.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    p = np.maximum(p, 1e-7)
    one_hot = np.eye(p.shape[1])[labels]
    return -np.mean(one_hot * np.log(p))
