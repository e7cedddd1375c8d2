# expect: lecture_example, kernel_is_not_flipped, padding_adds_zeros, stride_skips, image_stays_unchanged, not_square, stride_and_padding, integers_and_float32
# hint.ko: 결과의 크기를 구할 때 마지막에 1을 더하지 않아서 마지막 줄이 빠졌습니다.
# hint.en: The + 1 at the end of the output size is missing, so the last row and column are lost.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, padding)
    h, w = x.shape
    kh, kw = kernel.shape
    oh = (h - kh) // stride
    ow = (w - kw) // stride
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = x[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(window * kernel)
    return out
