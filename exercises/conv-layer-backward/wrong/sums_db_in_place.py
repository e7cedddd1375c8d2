# expect: arguments_stay_unchanged
# hint.ko: db = dout[0, 0, 0] 다음의 db += ... 가 dout의 첫 값을 바꾸었습니다. 0으로 채운 새 배열에 더하거나 dout.sum을 쓰세요.
# hint.en: After db = dout[0, 0, 0], each db += ... changes the first values of dout. Add to a new array of zeros, or use dout.sum.
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
    rows = dout.reshape(-1, dout.shape[3])
    db = rows[0]
    for row in rows[1:]:
        db += row
    return dx, dW, db
