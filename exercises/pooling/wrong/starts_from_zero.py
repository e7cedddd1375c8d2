# expect: negative_images
# hint.ko: 최댓값을 0에서 시작해 찾았습니다. 값이 모두 음수이면 0이 나옵니다. 창의 첫 값이나 -inf에서 시작하거나 max를 쓰세요.
# hint.en: The search for the maximum starts from 0, so negative windows give 0. Start from the first value of the window or -inf, or use max.
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
        for value in window.ravel():
            out[i, j] = max(out[i, j], value)
    return out


def avg_pool2d(image, size=2, stride=2):
    out = empty(image, size, stride)
    for i, j, window in windows(image, size, stride):
        out[i, j] = window.sum() / size**2
    return out


def global_average_pool(x):
    return x.mean(axis=(1, 2))
