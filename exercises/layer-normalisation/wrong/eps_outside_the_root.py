# expect: worked_example, arguments_stay_unchanged, many_sizes, square_inputs, more_axes_and_one_axis, other_eps, equal_entries, integer_values
# hint.ko: eps를 제곱근 밖에서 더했습니다. 분산에 더한 다음 제곱근을 구하세요.
# hint.en: eps is added outside the square root. Add it to the variance, then take the root.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.var(x, axis=-1, keepdims=True)
    normal = (x - mean) / (np.sqrt(var) + eps)
    return gamma * normal + beta
