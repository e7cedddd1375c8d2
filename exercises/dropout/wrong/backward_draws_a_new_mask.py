# expect: backward_by_hand, arguments_stay_unchanged, backward_uses_the_same_mask, integer_values
# hint.ko: 역전파에서 마스크를 새로 뽑았습니다. 순전파에서 쓴 mask를 그대로 써야 합니다.
# hint.en: The backward pass draws a new mask. It must use the mask of the forward pass.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.random(x.shape) >= rate
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    mask = np.random.default_rng(42).random(dout.shape) >= rate
    return dout * mask / (1 - rate)
