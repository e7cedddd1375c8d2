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
    raise NotImplementedError("conv_layer_backward")
