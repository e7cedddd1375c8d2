# expect: arguments_stay_unchanged
# hint.ko: 받은 배열 x에 0을 써넣었습니다. x를 바꾸지 말고 새 배열을 만드세요.
# hint.en: Zeros are written into the array x itself. Leave x alone and make a new array.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.random(x.shape) >= rate
    x[~mask] = 0
    out = x / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
