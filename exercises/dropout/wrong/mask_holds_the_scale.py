# expect: output_follows_the_mask, backward_by_hand, arguments_stay_unchanged, share_of_kept_entries, every_entry_is_drawn_alone, draws_from_rng, backward_uses_the_same_mask, integer_values
# hint.ko: 마스크에 1 / (1 - rate)을 미리 곱했습니다. 마스크는 0과 1로만 이루어져야 합니다.
# hint.en: The mask already contains 1 / (1 - rate). It must hold only 0 and 1.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    out = x * mask
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask
