# expect: integer_values
# hint.ko: 결과를 담는 배열이 x와 같은 정수형이어서 소수 부분이 잘립니다. float 배열에 담으세요.
# hint.en: The result has the integer dtype of x, so fractions are cut off. Store it in a float array.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.random(x.shape) >= rate
    out = np.zeros_like(x)
    out[mask] = x[mask] / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
