# expect: argument_is_unchanged
# hint.ko: z -= ... 는 받은 배열 자체를 바꿉니다. z = z - ... 로 새 배열을 만들어 보세요.
# hint.en: z -= ... changes the caller's array. Make a new one with z = z - ...
import numpy as np


def softmax(z, axis=-1):
    z -= z.max(axis=axis, keepdims=True)
    powers = np.exp(z)
    return powers / powers.sum(axis=axis, keepdims=True)
