# expect: global_example, image_stays_unchanged, global_of_many_shapes
# hint.ko: 채널이 둘째 축에 있다고 보고(NCHW) 뒤의 두 축으로 평균했습니다. 여기서는 채널이 마지막 축입니다(NHWC). 높이와 너비의 축으로 평균하세요.
# hint.en: You took the channels to be the second axis (NCHW) and averaged over the last two axes. Here they are the last axis (NHWC): average over height and width.
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
        out[i, j] = window.sum() / size**2
    return out


def global_average_pool(x):
    return x.mean(axis=(2, 3))
