# expect: xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: XOR의 마지막 층에 AND 대신 OR을 썼습니다. NAND와 OR 가운데 하나만 1이어도 1이 되어 언제나 1이 나옵니다.
# hint.en: The last layer of XOR uses OR in place of AND. One of NAND and OR is always 1, so the answer is always 1.
import numpy as np


def and_gate(x1, x2):
    return np.where(x1 + x2 - 1.5 >= 0, 1, 0)


def nand_gate(x1, x2):
    return np.where(-x1 - x2 + 1.5 >= 0, 1, 0)


def or_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)


def xor_gate(x1, x2):
    return or_gate(nand_gate(x1, x2), or_gate(x1, x2))
