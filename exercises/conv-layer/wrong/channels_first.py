# expect: im2col_example, layer_example, arguments_stay_unchanged, im2col_of_batches, layer_of_batches, stride, padding, integers, is_fast_enough
# hint.ko: x를 (batch, channels, height, width)로 읽었습니다. 여기서는 채널이 마지막 축입니다(NHWC).
# hint.en: You read x as (batch, channels, height, width). Here the channels are the last axis (NHWC).
import numpy as np


def im2col(x, kh, kw, stride, padding):
    x = x.transpose(0, 2, 3, 1)
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
    oh = (x.shape[2] + 2 * padding - kh) // stride + 1
    ow = (x.shape[3] + 2 * padding - kw) // stride + 1
    out = im2col(x, kh, kw, stride, padding) @ W.reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
