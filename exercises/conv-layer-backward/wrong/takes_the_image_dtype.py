# expect: integers
# hint.ko: dx를 x와 같은 자료형으로 바꾸어, 정수 이미지이면 소수 부분이 잘립니다. 실수 배열로 돌려주세요.
# hint.en: You gave dx the dtype of x; for integer images this cuts the fractions off. Return floats.
import numpy as np


def conv_layer_backward(dout, x, W, stride=1, padding=0):
    n, height, width, channels = x.shape
    kh, kw = W.shape[:2]
    oh, ow = dout.shape[1:3]
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    dpadded = np.zeros(padded.shape)
    dW = np.zeros(W.shape)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + (oh - 1) * stride + 1, stride)
            columns = slice(v, v + (ow - 1) * stride + 1, stride)
            dW[u, v] = np.tensordot(padded[:, rows, columns], dout, axes=([0, 1, 2], [0, 1, 2]))
            dpadded[:, rows, columns] += dout @ W[u, v].T
    dx = dpadded[:, padding : padding + height, padding : padding + width].astype(x.dtype)
    return dx, dW, dout.sum(axis=(0, 1, 2))
