# expect: nand_table, xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: NAND에서 부호를 바꾸지 않아 AND와 같은 답이 나옵니다. 가중치와 편향의 부호를 모두 바꾸어 보세요.
# hint.en: NAND has the signs of AND, so it gives the same answers. Change the signs of the weights and of the bias.
import numpy as np


def and_gate(x1, x2):
    return np.where(x1 + x2 - 1.5 >= 0, 1, 0)


def nand_gate(x1, x2):
    return np.where(x1 + x2 - 1.5 >= 0, 1, 0)


def or_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
