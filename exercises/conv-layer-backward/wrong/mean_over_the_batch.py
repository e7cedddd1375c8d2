# expect: dw_is_right, db_is_right, arguments_stay_unchanged, padding, stride, leftover_lines, integers
# hint.ko: dW와 db를 표본의 수로 나누었습니다. 표본에 대해 더하기만 하세요. 평균의 1/n은 dout에 이미 들어 있습니다.
# hint.en: You divided dW and db by the number of images. Only sum: the 1/n of a mean is already in dout.
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
    dx = dpadded[:, padding : padding + height, padding : padding + width]
    return dx, dW / n, dout.sum(axis=(0, 1, 2)) / n
