# expect: lecture_image, two_lines, image_stays_unchanged, not_square, wide_padding
# hint.ko: 위와 아래에만 0을 둘렀습니다. 왼쪽과 오른쪽에도 두르세요.
# hint.en: You put zeros on top and at the bottom only. Put them on the left and right as well.
import numpy as np


def pad2d(image, pad):
    return np.pad(image, ((pad, pad), (0, 0)))
