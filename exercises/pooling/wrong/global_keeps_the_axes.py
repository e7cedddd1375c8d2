# expect: global_example, image_stays_unchanged, global_of_many_shapes
# hint.ko: 결과에 크기 1인 축이 남았습니다. keepdims 없이 평균해서 (batch, channels) 모양으로 돌려주세요.
# hint.en: The result has kept axes of length one. Average without keepdims, so that its shape is (batch, channels).
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
    return x.mean(axis=(1, 2), keepdims=True)
