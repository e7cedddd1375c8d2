import numpy as np


def pool(image, size, stride, summary):
    oh = (image.shape[0] - size) // stride + 1
    ow = (image.shape[1] - size) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = summary(image[i * stride : i * stride + size, j * stride : j * stride + size])
    return out


def max_pool2d(image, size=2, stride=2):
    return pool(image, size, stride, np.max)


def avg_pool2d(image, size=2, stride=2):
    return pool(image, size, stride, np.mean)


def global_average_pool(x):
    n, h, w, c = x.shape
    return x.reshape(n, h * w, c).sum(axis=1) / (h * w)
