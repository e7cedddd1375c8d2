# expect: xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: XOR의 첫 층에 NAND 대신 AND를 썼습니다. 그러면 입력이 둘 다 1일 때 1이 됩니다. 마지막 층에 들어가는 두 값의 진리표를 적어 보세요.
# hint.en: The first layer of XOR uses AND in place of NAND, so it gives 1 where both inputs are 1. Write down the truth tables of the two values that go into the last layer.
import numpy as np


def and_gate(x1, x2):
    return np.where(x1 + x2 - 1.5 >= 0, 1, 0)


def nand_gate(x1, x2):
    return np.where(-x1 - x2 + 1.5 >= 0, 1, 0)


def or_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)


def xor_gate(x1, x2):
    return and_gate(and_gate(x1, x2), or_gate(x1, x2))
