# expect: worked_example, first_position, matches_reference, as_long_as_wide, longer_than_before
# hint.ko: 사인을 앞쪽 절반에, 코사인을 뒤쪽 절반에 몰아넣었습니다. 사인은 짝수 열, 코사인은 홀수 열에 번갈아 넣으세요.
# hint.en: All sines are in the first half and all cosines in the second. Put them in turn: sines in even columns, cosines in odd ones.
import numpy as np


def positional_encoding(length, model):
    PE = np.zeros((length, model))
    for p in range(length):
        for i in range(model // 2):
            angle = p / 10000 ** (2 * i / model)
            PE[p, i] = np.sin(angle)
            PE[p, model // 2 + i] = np.cos(angle)
    return PE
