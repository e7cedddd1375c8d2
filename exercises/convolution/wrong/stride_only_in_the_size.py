# expect: stride_skips, stride_and_padding
# hint.ko: 결과의 크기는 맞지만 필터의 위치에 stride를 곱하지 않았습니다. i * stride, j * stride에서 시작하세요.
# hint.en: The size is right, but the position of the kernel is not multiplied by stride. Start at i * stride and j * stride.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, padding)
    h, w = x.shape
    kh, kw = kernel.shape
    oh = (h - kh) // stride + 1
    ow = (w - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = x[i : i + kh, j : j + kw]
            out[i, j] = np.sum(window * kernel)
    return out
