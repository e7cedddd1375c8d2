# expect: overlapping_maxima, overlapping_averages, gaps
# hint.ko: 창의 크기를 size가 아니라 stride로 잡았습니다. 둘이 같을 때만 맞습니다.
# hint.en: Your window is stride high and wide instead of size, which is right only where both are equal.
import numpy as np


def windows(image, size, stride):
    oh = (image.shape[0] - size) // stride + 1
    ow = (image.shape[1] - size) // stride + 1
    for i in range(oh):
        for j in range(ow):
            top, left = i * stride, j * stride
            yield i, j, image[top : top + stride, left : left + stride]


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
        out[i, j] = window.mean()
    return out


def global_average_pool(x):
    return x.mean(axis=(1, 2))
