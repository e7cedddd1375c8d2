# expect: worked_example, arguments_stay_unchanged, many_sizes, square_inputs, more_axes_and_one_axis, other_eps, equal_entries, integer_values
# hint.ko: 분산에 eps를 더하지 않았습니다. 값이 모두 같은 행에서는 0으로 나누게 됩니다.
# hint.en: eps is not added to the variance. A row of equal values then divides by 0.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.var(x, axis=-1, keepdims=True)
    normal = (x - mean) / np.sqrt(var)
    return gamma * normal + beta
