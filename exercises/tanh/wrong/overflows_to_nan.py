# expect: extreme_inputs_of_tanh, extreme_inputs_of_gradient
# hint.ko: x의 절댓값이 크면 np.exp(x)와 np.exp(-x) 가운데 하나가 넘쳐서 무한대를 무한대로 나누게 됩니다. 지수가 언제나 0 이하가 되도록 식을 바꾸어 보세요.
# hint.en: For large |x| one of np.exp(x) and np.exp(-x) overflows, and infinity is divided by infinity. Rearrange the formula so that the exponent is never positive.
import numpy as np


def tanh(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


def tanh_grad(x):
    t = tanh(x)
    return 1.0 - t ** 2
