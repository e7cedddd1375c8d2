# expect: worked_example, dx_is_right, arguments_stay_unchanged, padding, stride, leftover_lines, integers
# hint.ko: dx를 더하지 않고 덮어썼습니다. 한 픽셀은 여러 창에 들어가므로 기울기를 += 로 더하세요.
# hint.en: You overwrite dx instead of adding. A pixel lies in several windows: add its gradients with +=.
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
            dpadded[:, rows, columns] = dout @ W[u, v].T
    dx = dpadded[:, padding : padding + height, padding : padding + width]
    return dx, dW, dout.sum(axis=(0, 1, 2))
