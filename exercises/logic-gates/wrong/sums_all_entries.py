# expect: and_table, nand_table, or_table, xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: np.sum이 배열 전체를 수 하나로 더했습니다. 원소마다 w1*x1 + w2*x2를 계산하세요.
# hint.en: np.sum adds the whole array up to one number. Compute w1*x1 + w2*x2 for each entry.
import numpy as np


def gate(x1, x2, w1, w2, b):
    x = np.array([x1, x2])
    w = np.array([w1, w2]).reshape((2,) + (1,) * np.ndim(x1))
    return np.where(np.sum(w * x) + b <= 0, 0, 1)


def and_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.7)


def nand_gate(x1, x2):
    return gate(x1, x2, -0.5, -0.5, 0.7)


def or_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.2)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
