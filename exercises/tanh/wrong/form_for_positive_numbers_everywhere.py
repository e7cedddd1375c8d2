# expect: extreme_inputs_of_tanh, extreme_inputs_of_gradient
# hint.ko: 큰 음수에서 np.exp(-2 * x)가 넘쳐 NaN이 나옵니다. 이 식은 0 이상인 원소에만 맞으므로, |x|로 계산하고 부호를 돌려놓으세요.
# hint.en: np.exp(-2 * x) overflows for large negative x and gives NaN. That form suits entries of at least 0: compute with |x| and put the sign back.
import numpy as np


def tanh(x):
    power = np.exp(-2.0 * x)
    return (1.0 - power) / (1.0 + power)


def tanh_grad(x):
    t = tanh(x)
    return 1.0 - t ** 2
