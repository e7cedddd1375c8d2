# expect: worked_example, every_row_by_itself, arguments_stay_unchanged, many_sizes, square_inputs, more_axes_and_one_axis, other_eps, equal_entries, integer_values
# hint.ko: 분산을 특징 수에서 1을 뺀 수로 나누었습니다. 특징 수로 나누세요.
# hint.en: The variance is divided by the number of features less one. Divide by the number of features.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.sum((x - mean) ** 2, axis=-1, keepdims=True) / max(x.shape[-1] - 1, 1)
    normal = (x - mean) / np.sqrt(var + eps)
    return gamma * normal + beta
