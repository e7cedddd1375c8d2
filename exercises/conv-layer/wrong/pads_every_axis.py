# expect: im2col_of_batches, padding
# hint.ko: np.pad(x, padding)은 배치와 채널 축에도 0을 둘렀습니다. 높이와 너비의 축에만 두르세요.
# hint.en: np.pad(x, padding) also puts zeros around the batch and channel axes. Pad height and width only.
import numpy as np


def im2col(x, kh, kw, stride, padding):
    _, height, width, _ = x.shape
    padded = np.pad(x, padding)
    n, channels = padded.shape[0], padded.shape[3]
    oh = (height + 2 * padding - kh) // stride + 1
    ow = (width + 2 * padding - kw) // stride + 1
    cols = np.zeros((n, oh, ow, kh, kw, channels))
    for u in range(kh):
        for v in range(kw):
            part = padded[:, u : u + stride * oh : stride, v : v + stride * ow : stride]
            cols[:, :, :, u, v] = part[:, :oh, :ow]
    return cols.reshape(n * oh * ow, kh * kw * channels)


def conv_layer(x, W, b, stride=1, padding=0):
    kh, kw, channels, filters = W.shape
    oh = (x.shape[1] + 2 * padding - kh) // stride + 1
    ow = (x.shape[2] + 2 * padding - kw) // stride + 1
    out = im2col(x, kh, kw, stride, padding) @ W.reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
