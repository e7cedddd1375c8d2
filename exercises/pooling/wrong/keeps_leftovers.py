# expect: leftovers_are_dropped
# hint.ko: 창이 다 들어가지 않는 가장자리에도 결과를 냈습니다. 창이 이미지 밖으로 나가는 자리는 버립니다. 결과의 크기를 올림이 아니라 버림으로 구하세요.
# hint.en: You gave results for windows that do not fit at the edge. Positions where the window leaves the image are dropped: round the size of the result down, not up.
import numpy as np


def windows(image, size, stride):
    oh = -(-(image.shape[0] - size) // stride) + 1
    ow = -(-(image.shape[1] - size) // stride) + 1
    for i in range(oh):
        for j in range(ow):
            top, left = i * stride, j * stride
            yield i, j, image[top : top + size, left : left + size]


def empty(image, size, stride):
    return np.zeros((-(-(image.shape[0] - size) // stride) + 1, -(-(image.shape[1] - size) // stride) + 1))


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
