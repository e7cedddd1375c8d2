# expect: im2col_of_batches, stride, padding
# hint.ko: 보폭을 세로 방향으로만 썼습니다. 가로로도 stride칸씩 옮기세요.
# hint.en: The stride is used downwards only. Move by stride to the right as well.
import numpy as np


def im2col(x, kh, kw, stride, padding):
    n, height, width, channels = x.shape
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oh = (height + 2 * padding - kh) // stride + 1
    ow = width + 2 * padding - kw + 1
    cols = np.zeros((n, oh, ow, kh, kw, channels))
    for u in range(kh):
        for v in range(kw):
            part = padded[:, u : u + stride * oh : stride, v : v + ow]
            cols[:, :, :, u, v] = part[:, :oh, :ow]
    return cols.reshape(n * oh * ow, kh * kw * channels)


def conv_layer(x, W, b, stride=1, padding=0):
    kh, kw, channels, filters = W.shape
    oh = (x.shape[1] + 2 * padding - kh) // stride + 1
    ow = x.shape[2] + 2 * padding - kw + 1
    out = im2col(x, kh, kw, stride, padding) @ W.reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
