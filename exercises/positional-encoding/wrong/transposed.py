# expect: worked_example, first_position, one_pair_of_columns, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 행과 열이 바뀌었습니다. 자리마다 한 행이므로 모양은 (length, model)입니다.
# hint.en: Rows and columns are swapped. Every position is a row: the shape is (length, model).
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p / 10000 ** (2 * i / model)
            PE[p, 2 * i] = np.sin(angle)
            PE[p, 2 * i + 1] = np.cos(angle)
    return PE.T
