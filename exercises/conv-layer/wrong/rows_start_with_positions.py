# expect: arguments_stay_unchanged, im2col_of_batches, layer_of_batches, stride, padding, integers
# hint.ko: im2col의 행이 출력의 위치를 먼저, 이미지를 나중에 셉니다. 이미지가 하나일 때만 맞습니다. 이미지, 출력의 행, 출력의 열 순서로 늘어놓으세요.
# hint.en: The rows of im2col count positions first and images last, which is right for one image only. Order them image, output row, output column.
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
    return cols.transpose(1, 2, 0, 3, 4, 5).reshape(n * oh * ow, kh * kw * channels)


def conv_layer(x, W, b, stride=1, padding=0):
    kh, kw, channels, filters = W.shape
    oh = (x.shape[1] + 2 * padding - kh) // stride + 1
    ow = (x.shape[2] + 2 * padding - kw) // stride + 1
    out = im2col(x, kh, kw, stride, padding) @ W.reshape(kh * kw * channels, filters) + b
    return out.reshape(len(x), oh, ow, filters)
