# expect: arguments_stay_unchanged, many_sizes, square_inputs, more_axes_and_one_axis, other_eps, equal_entries, integer_values
# hint.ko: beta를 먼저 더하고 gamma를 곱해서 beta도 gamma배가 되었습니다. 곱한 다음에 더하세요.
# hint.en: beta is added before the multiplication, so it is scaled by gamma as well. Multiply first, then add.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.var(x, axis=-1, keepdims=True)
    normal = (x - mean) / np.sqrt(var + eps)
    return gamma * (normal + beta)
