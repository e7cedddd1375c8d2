# expect: more_axes_and_one_axis
# hint.ko: 축을 1로 정해 두었습니다. 입력의 축이 둘이 아니면 틀립니다. 마지막 축은 axis=-1입니다.
# hint.en: The axis is fixed at 1, which is wrong unless there are two axes. The last axis is axis=-1.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=1, keepdims=True)
    var = np.var(x, axis=1, keepdims=True)
    normal = (x - mean) / np.sqrt(var + eps)
    return gamma * normal + beta
