# expect: padding_adds_zeros, stride_and_padding, integers_and_float32
# hint.ko: 한쪽에만 0을 둘렀습니다. 위와 아래, 왼쪽과 오른쪽 모두에 둘러야 합니다.
# hint.en: The zeros are put on one side only. Pad top and bottom, left and right.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, ((0, 2 * padding), (0, 2 * padding)))
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
