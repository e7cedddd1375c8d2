"""Convolution of one channel, as cross-correlation.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016).
"""

import numpy as np


def conv2d(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Slide a kernel over an image (cross-correlation, as in deep learning).

    Args:
        image: Shape (h, w).
        kernel: Shape (kh, kw).
        stride: Step between positions, 1 or more, the same in both directions.
        padding: Lines of zeros on each side of the image, 0 or more.

    Returns:
        The feature map, shape ((h + 2 padding - kh) // stride + 1, (w + 2 padding - kw) // stride + 1).
    """
    x = np.pad(image, padding)
    kh, kw = kernel.shape
    result = np.empty(((x.shape[0] - kh) // stride + 1, (x.shape[1] - kw) // stride + 1))
    for i, j in np.ndindex(result.shape):
        top, left = i * stride, j * stride
        result[i, j] = (x[top : top + kh, left : left + kw] * kernel).sum()
    return result
