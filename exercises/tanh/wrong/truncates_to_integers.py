# expect: integers_and_float32
# hint.ko: 결과를 담을 배열이 입력과 같은 정수형이어서 소수 부분이 잘립니다. 실수형 배열을 만드세요.
# hint.en: The array for the results has the integer dtype of the input, so the fractions are cut off. Make a float array.
import numpy as np


def tanh(x):
    result = np.zeros_like(x)
    power = np.exp(-2.0 * np.abs(x))
    result[...] = np.sign(x) * (1.0 - power) / (1.0 + power)
    return result


def tanh_grad(x):
    t = tanh(x)
    return 1.0 - t ** 2
