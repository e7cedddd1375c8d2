"""A convolutional layer as one matrix product.

Source: Chellapilla, Puri and Simard, High performance convolutional neural networks for document processing (2006).
"""

import numpy as np


def im2col(x: np.ndarray, kh: int, kw: int, stride: int, padding: int) -> np.ndarray:
    """Copy the window of every output position into a row.

    Args:
        x: Images, shape (batch, height, width, channels).
        kh: Height of the kernel.
        kw: Width of the kernel.
        stride: Step between positions, 1 or more.
        padding: Lines of zeros on each side of height and width, 0 or more.

    Returns:
        Shape (batch * oh * ow, kh * kw * channels): rows in the order image, output row, output column;
        columns in the order kernel row, kernel column, channel.
    """
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    every = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return every.transpose(0, 1, 2, 4, 5, 3).reshape(-1, kh * kw * x.shape[3])


def conv_layer(x: np.ndarray, W: np.ndarray, b: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Apply a convolutional layer (cross-correlation).

    Args:
        x: Images, shape (batch, height, width, channels).
        W: Kernels, shape (kh, kw, channels, filters).
        b: Biases, shape (filters,).
        stride: Step between positions, 1 or more.
        padding: Lines of zeros on each side of height and width, 0 or more.

    Returns:
        Feature maps, shape (batch, oh, ow, filters).
    """
    kh, kw, _, filters = W.shape
    n, height, width, _ = x.shape
    oh, ow = ((length + 2 * padding - k) // stride + 1 for length, k in ((height, kh), (width, kw)))
    product = im2col(x, kh, kw, stride, padding) @ W.reshape(-1, filters) + b
    return product.reshape(n, oh, ow, filters)
