# expect: worked_example, dx_is_right, arguments_stay_unchanged, padding, stride, leftover_lines, integers
# hint.ko: dx를 구할 때 필터를 뒤집었습니다. 창의 (u, v) 자리에 곱한 것은 W[u, v]이므로 되돌릴 때도 W[u, v]를 쓰세요.
# hint.en: You flipped the kernel for dx. Place (u, v) of the window was multiplied by W[u, v], so the way back uses W[u, v] too.
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
            dpadded[:, rows, columns] += dout @ W[kh - 1 - u, kw - 1 - v].T
    dx = dpadded[:, padding : padding + height, padding : padding + width]
    return dx, dW, dout.sum(axis=(0, 1, 2))
