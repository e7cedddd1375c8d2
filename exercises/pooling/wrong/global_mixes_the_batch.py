# expect: global_example, image_stays_unchanged, global_of_many_shapes
# hint.ko: 배치 축까지 평균해서 이미지들이 섞였습니다. 이미지마다 따로, 높이와 너비로만 평균하세요.
# hint.en: You averaged over the batch too, which mixes the images. Average each image by itself, over height and width only.
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
    return x.mean(axis=(0, 1, 2))
