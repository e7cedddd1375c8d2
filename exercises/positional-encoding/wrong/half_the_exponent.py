# expect: worked_example, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 지수를 i/model로 썼습니다. 2i/model이어야 합니다.
# hint.en: The exponent is i/model. It must be 2i/model.
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p / 10000 ** (i / model)
            PE[p, 2 * i] = np.sin(angle)
            PE[p, 2 * i + 1] = np.cos(angle)
    return PE
