# expect: or_table, xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: OR의 임계값이 너무 높아 입력이 둘 다 1이어야 1이 됩니다. 합이 1일 때도 넘도록 낮추세요.
# hint.en: The threshold of OR is too high: both inputs must be 1. Lower it so that a sum of 1 passes.
import numpy as np


def and_gate(x1, x2):
    return np.where(x1 + x2 - 1.5 >= 0, 1, 0)


def nand_gate(x1, x2):
    return np.where(-x1 - x2 + 1.5 >= 0, 1, 0)


def or_gate(x1, x2):
    return np.where(x1 + x2 > 1, 1, 0)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
