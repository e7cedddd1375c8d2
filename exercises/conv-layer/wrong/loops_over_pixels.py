# expect: is_fast_enough
# unrecognised: its answers are right, it is only slow
# hint.ko: 값은 맞지만 출력의 모든 자리를 반복문으로 돌아 너무 느립니다. im2col로 창을 모아 행렬 곱 한 번으로 계산하거나, 필터의 자리(kh * kw번)만 반복하세요.
# hint.en: The values are right, but the loop over all output positions is too slow. Gather the windows with im2col and multiply once, or loop over the kernel positions only (kh * kw times).
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
    return cols.reshape(n * oh * ow, kh * kw * channels)


def conv_layer(x, W, b, stride=1, padding=0):
    kh, kw, channels, filters = W.shape
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oh = (x.shape[1] + 2 * padding - kh) // stride + 1
    ow = (x.shape[2] + 2 * padding - kw) // stride + 1
    weights = W.reshape(-1, filters)
    out = np.zeros((len(x), oh, ow, filters))
    for i in range(oh):
        for j in range(ow):
            window = padded[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, i, j] = window.reshape(len(x), -1) @ weights + b
    return out
