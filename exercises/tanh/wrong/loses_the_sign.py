# expect: worked_example, extreme_inputs_of_tanh, argument_is_unchanged, tanh_matches_reference, integers_and_float32
# hint.ko: 음수의 결과도 양수로 나옵니다. |x|로 계산했다면 부호를 돌려놓아야 합니다.
# hint.en: Negative inputs give positive results. If you computed with |x|, put the sign back.
import numpy as np


def tanh(x):
    power = np.exp(-2.0 * np.abs(x))
    return (1.0 - power) / (1.0 + power)


def tanh_grad(x):
    t = tanh(x)
    return 1.0 - t ** 2
