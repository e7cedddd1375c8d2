# expect: worked_example, first_position, one_pair_of_columns, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 자리를 1부터 세었습니다. 첫 자리는 0입니다.
# hint.en: The positions are counted from 1. The first position is 0.
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = (p + 1) / 10000 ** (2 * i / model)
            PE[p, 2 * i] = np.sin(angle)
            PE[p, 2 * i + 1] = np.cos(angle)
    return PE
