# expect: layer_example, arguments_stay_unchanged, layer_of_batches, stride, padding, integers, is_fast_enough
# hint.ko: 필터를 뒤집어서 곱했습니다. 딥러닝의 합성곱은 필터를 그대로 씁니다.
# hint.en: The kernel is flipped. Convolution in deep learning uses it as it is.
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
    out = im2col(x, kh, kw, stride, padding) @ W[::-1, ::-1].reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
