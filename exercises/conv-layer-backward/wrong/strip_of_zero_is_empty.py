# expect: worked_example, dx_is_right, arguments_stay_unchanged, stride, leftover_lines, integers
# hint.ko: padding이 0이면 [padding:-padding]은 [0:0]이 되어 dx가 비어 버립니다. 끝을 padding + height, padding + width로 적으세요.
# hint.en: With padding 0, [padding:-padding] means [0:0] and dx is empty. Write the ends as padding + height and padding + width.
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
    dx = dpadded[:, padding:-padding, padding:-padding]
    return dx, dW, dout.sum(axis=(0, 1, 2))
