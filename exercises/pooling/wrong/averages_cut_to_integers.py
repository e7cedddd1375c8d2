# expect: averages_of_integers
# hint.ko: 평균을 담을 배열이 이미지와 같은 자료형이어서, 정수 이미지이면 소수 부분이 잘립니다. 실수 배열을 만드세요.
# hint.en: The array for the averages has the dtype of the image; for integers this cuts their fractions off. Make an array of floats.
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
    out = empty(image, size, stride).astype(image.dtype)
    for i, j, window in windows(image, size, stride):
        out[i, j] = window.sum() / size**2
    return out


def global_average_pool(x):
    return x.mean(axis=(1, 2))
