import numpy as np


def relu_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return the gradient of the loss with respect to the input of ReLU.

    Args:
        dout: Gradient with respect to the output of ReLU, any shape.
        x: Input of ReLU in the forward pass, same shape.

    Returns:
        Gradient with respect to x, same shape; 0 where x is 0.
    """
    raise NotImplementedError("relu_backward")


def sigmoid_backward(dout: np.ndarray, s: np.ndarray) -> np.ndarray:
    """Return the gradient of the loss with respect to the input of the sigmoid.

    Args:
        dout: Gradient with respect to the output of the sigmoid, any shape.
        s: Output of the sigmoid in the forward pass, between 0 and 1, same shape.

    Returns:
        Gradient with respect to the input of the sigmoid, same shape.
    """
    raise NotImplementedError("sigmoid_backward")
