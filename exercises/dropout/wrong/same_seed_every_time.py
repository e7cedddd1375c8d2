# expect: draws_from_rng
# hint.ko: rng를 바꾸어도 마스크가 그대로입니다. 함수 안에서 시드를 고정하면 늘 같은 뉴런이 꺼집니다. 받은 rng에서 뽑으세요.
# hint.en: Another rng changes nothing. With a seed fixed inside the function, the same neurons are dropped every time. Draw from the rng you are given.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = np.random.default_rng(7).random(x.shape) >= rate
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
