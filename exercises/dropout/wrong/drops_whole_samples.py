# expect: share_of_kept_entries, every_entry_is_drawn_alone
# hint.ko: 표본마다 한 번만 뽑아서 한 행이 통째로 남거나 사라집니다. 값마다 따로 뽑아야 합니다.
# hint.en: One number is drawn for each sample, so whole rows stay or vanish. Draw for every entry on its own.
import numpy as np


def dropout_forward(x, rate, rng):
    draws = rng.random((len(x),) + (1,) * (x.ndim - 1)) if x.ndim > 1 else rng.random(1)
    mask = np.array(np.broadcast_to(draws >= rate, x.shape))
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
