# expect: backward_by_hand, arguments_stay_unchanged, backward_uses_the_same_mask, integer_values
# hint.ko: 역전파에서 1 / (1 - rate)을 곱하지 않았습니다. 순전파에서 곱한 수는 기울기에도 곱해집니다.
# hint.en: The backward pass lacks the factor 1 / (1 - rate). What multiplies forward multiplies the gradient too.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.random(x.shape) >= rate
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask
