# expect: image_stays_unchanged
# hint.ko: kernel.shape = ... 가 받은 배열의 모양을 바꾸었습니다. kernel.ravel()이나 reshape로 새 배열을 만드세요.
# hint.en: kernel.shape = ... reshapes the caller's array. Make a new one with kernel.ravel() or reshape.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image, padding)
    h, w = x.shape
    kh, kw = kernel.shape
    kernel.shape = (kh * kw,)
    oh = (h - kh) // stride + 1
    ow = (w - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = x[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = window.ravel() @ kernel
    return out
