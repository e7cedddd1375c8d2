# expect: any_axis
# hint.ko: axis 인수를 쓰지 않고 언제나 마지막 축을 따라 계산했습니다.
# hint.en: The argument axis is not used; you always work along the last axis.
import numpy as np


def log_softmax(z, axis=-1):
    shifted = z - z.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def logsumexp(z, axis=-1):
    return np.log(np.exp(z - z.max(axis=-1, keepdims=True)).sum(axis=-1)) + z.max(axis=-1)
