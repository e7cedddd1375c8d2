# expect: and_table, nand_table, or_table, xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: 가중치를 입력과 같은 자료형으로 만들어, 입력이 정수이면 0.5가 0으로 잘립니다. 가중치는 실수로 두세요.
# hint.en: The weights have the dtype of the inputs, so for integers 0.5 is cut off to 0. Keep the weights as floats.
import numpy as np


def gate(x1, x2, w1, w2, b):
    w1, w2 = np.full_like(x1, w1), np.full_like(x2, w2)
    return np.where(w1 * x1 + w2 * x2 + b <= 0, 0, 1)


def and_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.7)


def nand_gate(x1, x2):
    return gate(x1, x2, -0.5, -0.5, 0.7)


def or_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.2)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
