# expect: stride, leftover_lines
# hint.ko: dx를 구할 때 보폭을 쓰지 않았습니다. 순전파에서 읽은 자리로 기울기를 돌려보내야 합니다.
# hint.en: You left the stride out of dx. Gradients must return to the places that the forward pass read.
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
            dpadded[:, u : u + oh, v : v + ow] += dout @ W[u, v].T
    dx = dpadded[:, padding : padding + height, padding : padding + width]
    return dx, dW, dout.sum(axis=(0, 1, 2))
