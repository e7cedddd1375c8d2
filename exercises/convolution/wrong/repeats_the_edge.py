# expect: padding_adds_zeros, stride_and_padding, integers_and_float32
# hint.ko: 패딩을 0이 아니라 가장자리의 값으로 채웠습니다.
# hint.en: The padding repeats the values at the edge instead of zeros.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, padding, mode="edge")
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
