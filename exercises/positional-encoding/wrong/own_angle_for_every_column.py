# expect: worked_example, one_pair_of_columns, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 열마다 다른 각을 썼습니다. 열 2i와 2i+1은 한 쌍이고, 둘 다 지수 2i/model을 씁니다.
# hint.en: Every column has an angle of its own. Columns 2i and 2i+1 are a pair, and both use the exponent 2i/model.
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p / 10000 ** (2 * i / model)
            PE[p, 2 * i] = np.sin(angle)
            PE[p, 2 * i + 1] = np.cos(p / 10000 ** ((2 * i + 1) / model))
    return PE
