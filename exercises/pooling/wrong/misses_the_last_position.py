# expect: max_of_the_lecture, average_of_the_lecture, image_stays_unchanged, negative_images, overlapping_maxima, overlapping_averages, gaps, leftovers_are_dropped, not_square, averages_of_integers
# hint.ko: 결과의 크기를 구할 때 마지막에 1을 더하지 않아서 마지막 행과 열이 빠졌습니다.
# hint.en: The + 1 at the end of the output size is missing, so the last row and column are lost.
import numpy as np


def windows(image, size, stride):
    oh = (image.shape[0] - size) // stride
    ow = (image.shape[1] - size) // stride
    for i in range(oh):
        for j in range(ow):
            top, left = i * stride, j * stride
            yield i, j, image[top : top + size, left : left + size]


def empty(image, size, stride):
    return np.zeros(((image.shape[0] - size) // stride, (image.shape[1] - size) // stride))


def max_pool2d(image, size=2, stride=2):
    out = empty(image, size, stride)
    for i, j, window in windows(image, size, stride):
        out[i, j] = window.max()
    return out


def avg_pool2d(image, size=2, stride=2):
    out = empty(image, size, stride)
    for i, j, window in windows(image, size, stride):
        out[i, j] = window.sum() / size**2
    return out


def global_average_pool(x):
    return x.mean(axis=(1, 2))
