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
    raise NotImplementedError("max_pool_backward")
