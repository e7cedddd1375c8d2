# expect: integers_and_float32
# hint.ko: 결과를 담는 배열이 이미지와 같은 정수형이어서 소수 부분이 잘립니다.
# hint.en: The result has the integer dtype of the image, so fractions are cut off.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, padding)
    h, w = x.shape
    kh, kw = kernel.shape
    oh = (h - kh) // stride + 1
    ow = (w - kw) // stride + 1
    out = np.zeros((oh, ow), dtype=image.dtype)
    for i in range(oh):
        for j in range(ow):
            window = x[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(window * kernel)
    return out
