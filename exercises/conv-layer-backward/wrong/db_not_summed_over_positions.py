# expect: worked_example, db_is_right, arguments_stay_unchanged, padding, stride, leftover_lines, integers
# hint.ko: db를 배치에 대해서만 더했습니다. 편향 하나가 모든 위치에 쓰였으므로 위치에 대해서도 더하세요.
# hint.en: You summed db over the batch only. Each bias was used at every position: sum over the positions too.
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
    return dx, dW, dout.sum(axis=0)
