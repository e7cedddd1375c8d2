# expect: arguments_stay_unchanged
# hint.ko: W.shape = ... 는 받은 배열 W 자체의 모양을 바꿉니다. W.reshape(...)의 결과를 새 변수에 담으세요.
# hint.en: W.shape = ... changes the shape of the caller's W. Keep the result of W.reshape(...) in a new variable.
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
    oh = (x.shape[1] + 2 * padding - kh) // stride + 1
    ow = (x.shape[2] + 2 * padding - kw) // stride + 1
    W.shape = (kh * kw * channels, filters)
    out = im2col(x, kh, kw, stride, padding) @ W + b
    return out.reshape(len(x), oh, ow, filters)
