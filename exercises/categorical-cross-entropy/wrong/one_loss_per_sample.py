# expect: worked_example, perfect_prediction_costs_nothing, zero_probabilities, arguments_stay_unchanged, many_sizes, square_batches, one_sample, integers_and_float32
# hint.ko: 표본마다 손실을 구하고 평균을 내지 않았습니다. 수 하나를 돌려주세요.
# hint.en: A loss per sample is returned. Take their mean and return one number.
import numpy as np


def categorical_cross_entropy(y_true, p):
    p = np.maximum(p, 1e-7)
    return -np.sum(y_true * np.log(p), axis=1)
