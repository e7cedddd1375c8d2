# expect: and_table, xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: AND의 임계값이 너무 낮아 입력 하나만 1이어도 1이 됩니다. 둘 다 1일 때의 합만 넘을 수 있도록 높이세요.
# hint.en: The threshold of AND is too low: one input of 1 is enough. Raise it so that only the sum of two ones passes.
import numpy as np


def and_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)


def nand_gate(x1, x2):
    return np.where(-x1 - x2 + 1.5 >= 0, 1, 0)


def or_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
