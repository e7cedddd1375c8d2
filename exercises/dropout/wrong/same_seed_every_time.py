# expect: draws_from_rng
# hint.ko: 함수 안에서 시드를 고정한 난수를 써서 마스크가 늘 같습니다. 받은 rng에서 뽑으세요.
# hint.en: The function draws from a generator with a fixed seed, so the mask is always the same. Draw from the rng you are given.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = np.random.default_rng(7).random(x.shape) >= rate
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
