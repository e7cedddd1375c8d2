# expect: output_follows_the_mask, backward_by_hand, arguments_stay_unchanged, backward_uses_the_same_mask, integer_values
# hint.ko: 남은 값을 1 / (1 - rate)배로 키우지 않아서 출력이 평균적으로 작아집니다.
# hint.en: The entries that are kept are not scaled by 1 / (1 - rate), so the output is smaller on average.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.random(x.shape) >= rate
    out = x * mask
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask
