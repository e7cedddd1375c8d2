# expect: two_lines, image_stays_unchanged, not_square, wide_padding, no_padding
# hint.ko: 정수 배열을 만들어 이미지 값의 소수 부분이 잘렸습니다. dtype=int를 빼고 실수 배열을 만드세요.
# hint.en: You made an array of integers, which cuts off the fractions of the image. Leave out dtype=int to get floats.
import numpy as np


def pad2d(image, pad):
    h, w = image.shape
    padded = np.zeros((h + 2 * pad, w + 2 * pad), dtype=int)
    padded[pad : pad + h, pad : pad + w] = image
    return padded
