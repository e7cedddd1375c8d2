# expect: worked_example, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 지수를 정수 나눗셈(//)으로 구해서 언제나 0이 되었습니다. 2 * i / model로 나누세요.
# hint.en: The exponent is found by whole division (//), so it is always 0. Divide with 2 * i / model.
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p / 10000 ** (2 * i // model)
            PE[p, 2 * i] = np.sin(angle)
            PE[p, 2 * i + 1] = np.cos(angle)
    return PE
