# expect: output_follows_the_mask, rate_zero_keeps_everything, arguments_stay_unchanged, share_of_kept_entries, backward_uses_the_same_mask, integer_values
# hint.ko: rate를 남기는 확률로 썼습니다. rate는 버리는 확률이고, 남기는 확률은 1 - rate입니다.
# hint.en: rate is used as the probability of keeping an entry. It is the probability of dropping one; 1 - rate are kept.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = rng.random(x.shape) < rate
    out = x * mask / max(rate, 1e-12)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / max(rate, 1e-12)
