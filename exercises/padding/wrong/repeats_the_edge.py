# expect: lecture_image, two_lines, image_stays_unchanged, not_square, wide_padding
# hint.ko: 가장자리의 값을 늘여 채웠습니다. 이 문제의 패딩은 0으로 채웁니다.
# hint.en: You filled with the values at the edge. Here the padding is filled with zeros.
import numpy as np


def pad2d(image, pad):
    return np.pad(image, pad, mode="edge")
