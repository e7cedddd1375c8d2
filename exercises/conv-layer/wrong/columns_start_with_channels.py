# expect: im2col_example, layer_example, arguments_stay_unchanged, im2col_of_batches, layer_of_batches, stride, padding, integers
# hint.ko: 열의 순서를 채널, 필터의 행, 필터의 열로 잡았습니다. W의 축과 같이 필터의 행, 필터의 열, 채널의 순서여야 합니다.
# hint.en: Your columns are ordered channel, kernel row, kernel column. Like the axes of W they must be kernel row, kernel column, channel.
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
    out = im2col(x, kh, kw, stride, padding) @ W.reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
