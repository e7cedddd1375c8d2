# expect: two_lines, image_stays_unchanged, not_square, no_padding
# hint.ko: 너비도 높이로 계산했습니다. 정사각형 이미지에서만 맞습니다. h, w = image.shape 로 둘을 따로 구하세요.
# hint.en: You used the height as the width too, which is right for square images only. Get both with h, w = image.shape.
import numpy as np


def pad2d(image, pad):
    n = image.shape[0]
    padded = np.zeros((n + 2 * pad, n + 2 * pad))
    for i in range(n):
        for j in range(n):
            padded[i + pad, j + pad] = image[i, j]
    return padded
