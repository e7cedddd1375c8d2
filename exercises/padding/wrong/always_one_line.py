# expect: two_lines, image_stays_unchanged, not_square, wide_padding, no_padding
# hint.ko: 언제나 1줄만 둘렀습니다. 인수 pad만큼 두르세요.
# hint.en: You always put one line of zeros. Put as many as the argument pad says.
import numpy as np


def pad2d(image, pad):
    return np.pad(image, 1)
