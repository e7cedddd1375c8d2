# expect: padding_adds_zeros, stride_and_padding, integers_and_float32
# hint.ko: padding을 쓰지 않았습니다. 먼저 이미지의 네 변에 0을 두르세요.
# hint.en: padding is not used. First put zeros on all four sides of the image.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = image
    h, w = x.shape
    kh, kw = kernel.shape
    oh = (h - kh) // stride + 1
    ow = (w - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = x[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(window * kernel)
    return out
