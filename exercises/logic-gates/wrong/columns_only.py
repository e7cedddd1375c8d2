# expect: any_shape
# hint.ko: 입력을 한 줄짜리 배열로만 생각해 np.array([x1, x2]).T @ w로 계산했습니다. 축이 둘 이상이면 축의 순서가 뒤바뀝니다. w1*x1 + w2*x2로 계산하세요.
# hint.en: np.array([x1, x2]).T @ w assumes inputs with a single axis; with more, the axes come out in the wrong order. Compute w1*x1 + w2*x2.
import numpy as np


def gate(x1, x2, w1, w2, b):
    return np.where(np.array([x1, x2]).T @ np.array([w1, w2]) + b <= 0, 0, 1)


def and_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.7)


def nand_gate(x1, x2):
    return gate(x1, x2, -0.5, -0.5, 0.7)


def or_gate(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.2)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
