# expect: image_stays_unchanged, overlapping_averages, averages_of_integers
# hint.ko: 창은 이미지를 복사한 것이 아니라 이미지의 일부를 보는 것입니다. window /= ... 가 이미지를 바꾸었고, 창이 겹치면 값도 틀립니다. 새 배열을 만들어 나누세요.
# hint.en: A window is a view into the image, not a copy: window /= ... changed the image, and where windows overlap the values are wrong too. Divide into a new array.
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
        window /= size**2
        out[i, j] = window.sum()
    return out


def global_average_pool(x):
    return x.mean(axis=(1, 2))
