# expect: average_of_the_lecture, image_stays_unchanged, overlapping_averages, gaps, leftovers_are_dropped, not_square, averages_of_integers
# hint.ko: 창의 합을 size로 나누었습니다. 창에는 값이 size * size개 있으므로 그 수로 나누거나 mean을 쓰세요.
# hint.en: You divided the sum of the window by size. A window holds size * size values: divide by that, or use mean.
import numpy as np


def windows(image, size, stride):
    oh = (image.shape[0] - size) // stride + 1
    ow = (image.shape[1] - size) // stride + 1
    for i in range(oh):
        for j in range(ow):
            top, left = i * stride, j * stride
            yield i, j, image[top : top + size, left : left + size]


def empty(image, size, stride):
    return np.zeros(((image.shape[0] - size) // stride + 1, (image.shape[1] - size) // stride + 1))


def max_pool2d(image, size=2, stride=2):
    out = empty(image, size, stride)
    for i, j, window in windows(image, size, stride):
        out[i, j] = window.max()
    return out


def avg_pool2d(image, size=2, stride=2):
    out = empty(image, size, stride)
    for i, j, window in windows(image, size, stride):
        out[i, j] = window.sum() / size
    return out


def global_average_pool(x):
    return x.mean(axis=(1, 2))
