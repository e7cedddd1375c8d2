# expect: arguments_stay_unchanged
# hint.ko: x1 += x2는 받은 배열 자체를 바꿉니다. 합을 새 변수에 담으세요.
# hint.en: x1 += x2 changes the caller's array. Put the sum in a new variable.
import numpy as np


def gate(x1, x2, w1, w2, b):
    x1 += x2
    return np.where(w1 * x1 + b <= 0, 0, 1)


def and_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.7)


def nand_gate(x1, x2):
    return gate(x1, x2, -0.5, -0.5, 0.7)


def or_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.2)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
