"""Gradients of a convolutional layer.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 9.5.
"""

import numpy as np


def conv_layer_backward(
    dout: np.ndarray, x: np.ndarray, W: np.ndarray, stride: int = 1, padding: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients of a convolutional layer.

    Args:
        dout: Gradient with respect to the output, shape (batch, oh, ow, filters).
        x: Images of the forward pass, shape (batch, height, width, channels).
        W: Kernels of the forward pass, shape (kh, kw, channels, filters).
        stride: Step between positions in the forward pass.
        padding: Lines of zeros on each side of height and width in the forward pass.

    Returns:
        dx, dW and db with the shapes of x, W and (filters,).
    """
    height, width = x.shape[1:3]
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
    return dx, dW, dout.sum(axis=(0, 1, 2))
