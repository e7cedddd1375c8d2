# expect: nand_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: NAND의 가중치는 음수로 바꾸었지만 편향이 너무 작습니다. 입력 하나만 1이어도 0이 되어 NOR이 됩니다.
# hint.en: The weights of NAND are negative as they should be, but its bias is too small: one input of 1 already gives 0. That is NOR.
import numpy as np


def and_gate(x1, x2):
    return np.where(x1 + x2 - 1.5 >= 0, 1, 0)


def nand_gate(x1, x2):
    return np.where(-x1 - x2 + 0.5 >= 0, 1, 0)


def or_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)


def xor_gate(x1, x2):
    return and_gate(np.where(-x1 - x2 + 1.5 >= 0, 1, 0), or_gate(x1, x2))
