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
    raise NotImplementedError("max_pool2d")


def avg_pool2d(image: np.ndarray, size: int = 2, stride: int = 2) -> np.ndarray:
    """Return the mean of each window.

    Args:
        image: Shape (h, w).
        size: Height and width of the window.
        stride: Step between windows, the same in both directions.

    Returns:
        Shape ((h - size) // stride + 1, (w - size) // stride + 1).
    """
    raise NotImplementedError("avg_pool2d")


def global_average_pool(x: np.ndarray) -> np.ndarray:
    """Return the mean of each channel of each image.

    Args:
        x: Feature maps, shape (batch, height, width, channels).

    Returns:
        Shape (batch, channels).
    """
    raise NotImplementedError("global_average_pool")
