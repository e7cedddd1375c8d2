# expect: leftover_lines
# hint.ko: dx의 크기를 필터가 닿은 부분으로만 잡았습니다. 필터가 닿지 않은 가장자리도 x에 있으므로 기울기 0으로 남겨 두세요.
# hint.en: Your dx covers only what the kernel reached. Lines that it never reached are part of x too: leave them in, with gradient 0.
import numpy as np


def conv_layer_backward(dout, x, W, stride=1, padding=0):
    n, height, width, channels = x.shape
    kh, kw = W.shape[:2]
    oh, ow = dout.shape[1:3]
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    dpadded = np.zeros((n, (oh - 1) * stride + kh, (ow - 1) * stride + kw, channels))
    dW = np.zeros(W.shape)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + (oh - 1) * stride + 1, stride)
            columns = slice(v, v + (ow - 1) * stride + 1, stride)
            dW[u, v] = np.tensordot(padded[:, rows, columns], dout, axes=([0, 1, 2], [0, 1, 2]))
            dpadded[:, rows, columns] += dout @ W[u, v].T
    dx = dpadded[:, padding : dpadded.shape[1] - padding, padding : dpadded.shape[2] - padding]
    return dx, dW, dout.sum(axis=(0, 1, 2))
