# expect: worked_example, every_row_by_itself, arguments_stay_unchanged, many_sizes, square_inputs, more_axes_and_one_axis, other_eps, equal_entries, integer_values
# hint.ko: 배치 방향(axis=0)으로 평균을 구했습니다. 그것은 배치 정규화입니다. 층 정규화는 마지막 축으로 구합니다.
# hint.en: The mean is taken over the batch (axis=0). That is batch normalisation; layer normalisation uses the last axis.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=0, keepdims=True)
    var = np.var(x, axis=0, keepdims=True)
    normal = (x - mean) / np.sqrt(var + eps)
    return gamma * normal + beta
