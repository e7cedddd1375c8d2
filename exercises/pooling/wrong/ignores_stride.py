# expect: overlapping_maxima, overlapping_averages, gaps
# hint.ko: stride 대신 size만큼 옮겼습니다. 둘이 같을 때만 맞습니다. 창은 stride칸씩 옮기세요.
# hint.en: You moved the window by size instead of stride, which is right only where both are equal. Move it by stride.
import numpy as np


def windows(image, size, stride):
    oh = image.shape[0] // size
    ow = image.shape[1] // size
    for i in range(oh):
        for j in range(ow):
            top, left = i * size, j * size
            yield i, j, image[top : top + size, left : left + size]


def empty(image, size, stride):
    return np.zeros((image.shape[0] // size, image.shape[1] // size))


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
