# expect: integers
# hint.ko: 결과를 x와 같은 자료형의 배열에 담아서, 정수 이미지이면 소수 부분이 잘립니다. 실수 배열을 만드세요.
# hint.en: The results are stored in the dtype of x; for integer images this cuts their fractions off. Use floats.
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
    out = im2col(x, kh, kw, stride, padding) @ W.reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters).astype(x.dtype)
