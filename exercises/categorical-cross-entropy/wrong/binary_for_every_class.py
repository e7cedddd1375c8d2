# expect: worked_example, perfect_prediction_costs_nothing, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, one_sample, integers_and_float32
# hint.ko: 클래스마다 이진 교차 엔트로피를 구해 더했습니다. 여기에는 (1 - t) log(1 - p) 항이 없습니다.
# hint.en: A binary cross-entropy is added up for every class. There is no term (1 - t) log(1 - p) here.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(np.sum(y_true * np.log(p) + (1 - y_true) * np.log(1 - p), axis=1))
