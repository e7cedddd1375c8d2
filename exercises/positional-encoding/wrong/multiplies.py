# expect: worked_example, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 자리를 10000의 거듭제곱으로 나누지 않고 곱했습니다. 뒤쪽 열일수록 각이 작아져야 합니다.
# hint.en: The position is multiplied by the power of 10000. Divide: the angles get smaller from column to column.
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p * 10000 ** (2 * i / model)
            PE[p, 2 * i] = np.sin(angle)
            PE[p, 2 * i + 1] = np.cos(angle)
    return PE
