# expect: and_table, nand_table, or_table, xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: if로 수 하나만 판단합니다. 배열이 들어오면 원소마다 판단해야 하므로 np.where나 비교 연산의 결과를 쓰세요.
# hint.en: The if decides about one number only. For arrays every entry has to be decided: use np.where, or the result of the comparison itself.
import numpy as np


def gate(x1, x2, w1, w2, b):
    if w1 * x1 + w2 * x2 + b <= 0:
        return 0
    return 1


def and_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.7)


def nand_gate(x1, x2):
    return gate(x1, x2, -0.5, -0.5, 0.7)


def or_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.2)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
