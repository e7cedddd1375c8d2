import numpy as np


def conv_layer_backward(dout, x, W, stride=1, padding=0):
    kh, kw = W.shape[:2]
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    dpadded, dW = np.zeros(padded.shape), np.zeros(W.shape)
    for n, i, j in np.ndindex(dout.shape[:3]):
        place = (n, slice(i * stride, i * stride + kh), slice(j * stride, j * stride + kw))
        dpadded[place] += W @ dout[n, i, j]
        dW += padded[place][..., None] * dout[n, i, j]
    end = (padded.shape[1] - padding, padded.shape[2] - padding)
    return [dpadded[:, padding : end[0], padding : end[1]], dW, np.einsum("nijf->f", dout)]
