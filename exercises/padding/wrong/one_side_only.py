# expect: lecture_image, two_lines, image_stays_unchanged, not_square, wide_padding
# hint.ko: 아래쪽과 오른쪽에만 0을 둘렀습니다. 위와 왼쪽에도 둘러, 높이와 너비가 각각 2 * pad씩 커져야 합니다.
# hint.en: You put zeros at the bottom and on the right only. Put them on top and on the left too, so that height and width grow by 2 * pad.
import numpy as np


def pad2d(image, pad):
    return np.pad(image, ((0, pad), (0, pad)))
