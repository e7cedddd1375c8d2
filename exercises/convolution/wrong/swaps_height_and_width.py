# expect: not_square, stride_and_padding
# hint.ko: 높이와 너비를 바꾸어 썼습니다. 정사각형이 아닌 이미지에서는 결과의 모양이 달라집니다.
# hint.en: Height and width are swapped, so images that are not square get another shape.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, padding)
    h, w = x.shape
    kh, kw = kernel.shape
    oh = (h - kh) // stride + 1
    ow = (w - kw) // stride + 1
    out = np.zeros((ow, oh))
    for i in range(ow):
        for j in range(oh):
            window = x[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(window * kernel)
    return out
