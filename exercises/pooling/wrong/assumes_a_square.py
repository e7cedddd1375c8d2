# expect: not_square
# hint.ko: 결과의 너비도 높이로 계산했습니다. 정사각형 이미지에서만 맞습니다. 너비는 image.shape[1]로 구하세요.
# hint.en: You computed the width of the result from the height, which is right for square images only. Use image.shape[1] for the width.
import numpy as np


def windows(image, size, stride):
    oh = (image.shape[0] - size) // stride + 1
    ow = (image.shape[0] - size) // stride + 1
    for i in range(oh):
        for j in range(ow):
            top, left = i * stride, j * stride
            yield i, j, image[top : top + size, left : left + size]


def empty(image, size, stride):
    return np.zeros(((image.shape[0] - size) // stride + 1, (image.shape[0] - size) // stride + 1))


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
