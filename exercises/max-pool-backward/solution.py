"""Gradient of max pooling.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 9.3, and the chain rule.
"""

import numpy as np


def max_pool_backward(dout: np.ndarray, image: np.ndarray, size: int = 2, stride: int = 2) -> np.ndarray:
    """Return the gradient of the loss with respect to the image.

    Args:
        dout: Gradient with respect to the pooled image, shape ((h - size) // stride + 1, (w - size) // stride + 1).
        image: Image of the forward pass, shape (h, w).
        size: Height and width of the window.
        stride: Step between windows.

    Returns:
        Shape (h, w). Of equal maxima in a window, the first in row order receives the whole gradient.
    """
    dimage = np.zeros(image.shape)
    for i, j in np.ndindex(dout.shape):
        top, left = i * stride, j * stride
        u, v = divmod(int(image[top : top + size, left : left + size].argmax()), size)
        dimage[top + u, left + v] += dout[i, j]
    return dimage
