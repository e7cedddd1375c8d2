# expect: rate_zero_keeps_everything, share_of_kept_entries
# hint.ko: 부등호의 방향이 반대여서 rate만큼만 남았습니다. 난수가 rate보다 작은 자리를 버려야 합니다.
# hint.en: The comparison points the wrong way, so only rate of the entries are kept. Drop where the random number is below rate.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.random(x.shape) < rate
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
