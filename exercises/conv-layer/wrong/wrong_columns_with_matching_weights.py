# expect: im2col_example, im2col_of_batches
# hint.ko: conv_layer의 값은 맞지만 im2col의 열이 채널, 필터의 행, 필터의 열 순서입니다. 필터의 행, 필터의 열, 채널의 순서로 바꾸세요.
# hint.en: conv_layer is right, but the columns of im2col are ordered channel, kernel row, kernel column. Order them kernel row, kernel column, channel.
import numpy as np


def im2col(x, kh, kw, stride, padding):
    n, height, width, channels = x.shape
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oh = (height + 2 * padding - kh) // stride + 1
    ow = (width + 2 * padding - kw) // stride + 1
    cols = np.zeros((n, oh, ow, kh, kw, channels))
    for u in range(kh):
        for v in range(kw):
            part = padded[:, u : u + stride * oh : stride, v : v + stride * ow : stride]
            cols[:, :, :, u, v] = part[:, :oh, :ow]
    return cols.transpose(0, 1, 2, 5, 3, 4).reshape(n * oh * ow, kh * kw * channels)


def conv_layer(x, W, b, stride=1, padding=0):
    kh, kw, channels, filters = W.shape
    oh = (x.shape[1] + 2 * padding - kh) // stride + 1
    ow = (x.shape[2] + 2 * padding - kw) // stride + 1
    out = im2col(x, kh, kw, stride, padding) @ W.transpose(2, 0, 1, 3).reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
