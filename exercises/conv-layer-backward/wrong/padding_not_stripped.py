# expect: padding
# hint.ko: dx에 패딩으로 두른 자리가 남아 있습니다. x와 같은 모양이 되도록 떼어 내세요.
# hint.en: Your dx still holds the padding. Strip it off, so that dx has the shape of x.
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
    dx = dpadded
    return dx, dW, dout.sum(axis=(0, 1, 2))
