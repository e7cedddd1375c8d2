# expect: xor_table, arguments_stay_unchanged, any_shape, real_zeros_and_ones
# hint.ko: XOR을 가중합 하나와 임계값 하나로 만들려고 했습니다. 직선 하나로는 XOR의 두 답을 나눌 수 없습니다. 다른 게이트의 출력을 다시 게이트에 넣어 보세요.
# hint.en: XOR is tried with one weighted sum and one threshold. No single line separates its answers; feed the outputs of gates into another gate.
import numpy as np


def and_gate(x1, x2):
    return np.where(x1 + x2 - 1.5 >= 0, 1, 0)


def nand_gate(x1, x2):
    return np.where(-x1 - x2 + 1.5 >= 0, 1, 0)


def or_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)


def xor_gate(x1, x2):
    return np.where(x1 + x2 - 0.5 >= 0, 1, 0)
