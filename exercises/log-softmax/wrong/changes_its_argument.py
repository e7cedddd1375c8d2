# expect: argument_is_unchanged
# hint.ko: z -= ... 는 받은 배열 자체를 바꿉니다. shifted = z - ... 로 새 배열을 만들어 보세요.
# hint.en: z -= ... changes the caller's array. Make a new one with shifted = z - ...
import numpy as np


def log_softmax(z, axis=-1):
    z -= z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


def logsumexp(z, axis=-1):
    largest = z.max(axis=axis, keepdims=True)
    return np.log(np.exp(z - largest).sum(axis=axis)) + largest.squeeze(axis)
