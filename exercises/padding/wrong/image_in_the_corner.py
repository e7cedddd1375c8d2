# expect: lecture_image, two_lines, image_stays_unchanged, not_square, wide_padding
# hint.ko: 크기는 맞지만 이미지가 왼쪽 위 구석에 놓였습니다. 아래와 오른쪽으로 pad칸씩 옮겨 한가운데에 놓으세요.
# hint.en: The size is right, but the image lies in the top left corner. Move it down and right by pad, into the middle.
import numpy as np


def pad2d(image, pad):
    h, w = image.shape
    padded = np.zeros((h + 2 * pad, w + 2 * pad))
    padded[:h, :w] = image
    return padded
