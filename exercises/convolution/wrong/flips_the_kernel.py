# expect: kernel_is_not_flipped, padding_adds_zeros, image_stays_unchanged, not_square, stride_and_padding, integers_and_float32
# hint.ko: 필터를 뒤집어서 곱했습니다. 딥러닝의 합성곱은 필터를 그대로 씁니다.
# hint.en: The kernel is flipped. Convolution in deep learning uses it as it is.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, padding)
    h, w = x.shape
    kernel = kernel[::-1, ::-1]
    kh, kw = kernel.shape
    oh = (h - kh) // stride + 1
    ow = (w - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = x[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(window * kernel)
    return out
