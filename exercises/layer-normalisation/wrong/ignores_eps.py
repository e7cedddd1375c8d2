# expect: every_row_by_itself, other_eps
# hint.ko: eps 인수를 쓰지 않고 언제나 1e-5를 더합니다.
# hint.en: The argument eps is not used; 1e-5 is always added.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.var(x, axis=-1, keepdims=True)
    normal = (x - mean) / np.sqrt(var + 1e-5)
    return gamma * normal + beta
