# expect: im2col_of_batches, padding
# hint.ko: padding을 쓰지 않았습니다. 먼저 높이와 너비의 둘레에 0을 두르세요.
# hint.en: padding is not used. First put zeros around height and width.
import numpy as np


def im2col(x, kh, kw, stride, padding):
    padding = 0
    n, height, width, channels = x.shape
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oh = (height + 2 * padding - kh) // stride + 1
    ow = (width + 2 * padding - kw) // stride + 1
    cols = np.zeros((n, oh, ow, kh, kw, channels))
    for u in range(kh):
        for v in range(kw):
            part = padded[:, u : u + stride * oh : stride, v : v + stride * ow : stride]
            cols[:, :, :, u, v] = part[:, :oh, :ow]
    return cols.reshape(n * oh * ow, kh * kw * channels)


def conv_layer(x, W, b, stride=1, padding=0):
    padding = 0
    kh, kw, channels, filters = W.shape
    oh = (x.shape[1] + 2 * padding - kh) // stride + 1
    ow = (x.shape[2] + 2 * padding - kw) // stride + 1
    out = im2col(x, kh, kw, stride, padding) @ W.reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
