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
    raise NotImplementedError("im2col")


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
    raise NotImplementedError("conv_layer")
