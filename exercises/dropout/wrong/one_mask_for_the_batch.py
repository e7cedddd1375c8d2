# expect: share_of_kept_entries, every_entry_is_drawn_alone
# hint.ko: 한 행에서 뽑은 마스크를 모든 행에 똑같이 썼습니다. 값마다 따로 뽑아야 합니다.
# hint.en: One row of the mask is drawn and used for all rows. Draw for every entry on its own.
import numpy as np


def dropout_forward(x, rate, rng):
    mask = np.array(np.broadcast_to(rng.random(x.shape[-1]) >= rate, x.shape))
    out = x * mask / (1 - rate)
    return out, mask


def dropout_backward(dout, mask, rate):
    return dout * mask / (1 - rate)
