# expect: and_table, nand_table, or_table, xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: 0 대신 -1을 냈습니다. 게이트의 출력은 0과 1입니다.
# hint.en: It gives -1 in place of 0. The outputs of the gates are 0 and 1.
import numpy as np


def gate(score):
    return np.where(score >= 0, 1, -1)


def and_gate(x1, x2):
    return gate(x1 + x2 - 1.5)


def nand_gate(x1, x2):
    return gate(1.5 - x1 - x2)


def or_gate(x1, x2):
    return gate(x1 + x2 - 0.5)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
