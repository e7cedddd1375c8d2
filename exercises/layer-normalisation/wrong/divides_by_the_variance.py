# expect: worked_example, every_row_by_itself, arguments_stay_unchanged, many_sizes, square_inputs, more_axes_and_one_axis, other_eps, equal_entries, integer_values
# hint.ko: 표준편차가 아니라 분산으로 나누었습니다. 제곱근을 구하세요.
# hint.en: The result is divided by the variance instead of the standard deviation. Take the square root.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.var(x, axis=-1, keepdims=True)
    normal = (x - mean) / (var + eps)
    return gamma * normal + beta
