# expect: every_row_by_itself, arguments_stay_unchanged, many_sizes, square_inputs, more_axes_and_one_axis, other_eps, equal_entries, integer_values
# hint.ko: 배열 전체에서 평균과 분산을 하나씩만 구했습니다. 마지막 축을 따라 벡터마다 구하세요.
# hint.en: One mean and one variance are taken over the whole array. Find them for each vector along the last axis.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x)
    var = np.var(x)
    normal = (x - mean) / np.sqrt(var + eps)
    return gamma * normal + beta
