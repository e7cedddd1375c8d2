"""Pooling without padding.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), chapter 3.
"""

import numpy as np


def max_pool2d(image: np.ndarray, size: int = 2, stride: int = 2) -> np.ndarray:
    """Return the maximum of each window.

    Args:
        image: Shape (h, w).
        size: Height and width of the window.
        stride: Step between windows, the same in both directions.

    Returns:
        Shape ((h - size) // stride + 1, (w - size) // stride + 1).
    """
    return _windows(image, size, stride).max(axis=(2, 3))


def avg_pool2d(image: np.ndarray, size: int = 2, stride: int = 2) -> np.ndarray:
    """Return the mean of each window.

    Args:
        image: Shape (h, w).
        size: Height and width of the window.
        stride: Step between windows, the same in both directions.

    Returns:
        Shape ((h - size) // stride + 1, (w - size) // stride + 1).
    """
    return _windows(image, size, stride).mean(axis=(2, 3))


def global_average_pool(x: np.ndarray) -> np.ndarray:
    """Return the mean of each channel of each image.

    Args:
        x: Feature maps, shape (batch, height, width, channels).

    Returns:
        Shape (batch, channels).
    """
    return x.mean(axis=(1, 2))


def _windows(image: np.ndarray, size: int, stride: int) -> np.ndarray:
    every = np.lib.stride_tricks.sliding_window_view(image, (size, size))
    return every[::stride, ::stride]
