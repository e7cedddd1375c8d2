# expect: worked_example, first_position, one_pair_of_columns, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 사인과 코사인이 바뀌었습니다. 사인이 짝수 열(0, 2, ...)에 들어갑니다.
# hint.en: Sines and cosines are swapped. Sines belong in the even columns (0, 2, ...).
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p / 10000 ** (2 * i / model)
            PE[p, 2 * i] = np.cos(angle)
            PE[p, 2 * i + 1] = np.sin(angle)
    return PE
