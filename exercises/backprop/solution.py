"""Forward and backward pass of a network with one ReLU layer and softmax cross-entropy.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.5.
"""

import numpy as np


def loss_and_gradients(
    params: dict[str, np.ndarray], x: np.ndarray, labels: np.ndarray
) -> tuple[float, dict[str, np.ndarray]]:
    """Return the loss of a two-layer network and the gradients of its parameters.

    Args:
        params: W1 (features, hidden), b1 (hidden,), W2 (hidden, classes), b2 (classes,).
        x: Inputs, shape (n, features).
        labels: Right classes, integers from 0, shape (n,).

    Returns:
        The mean cross-entropy, one number, and a dict of gradients with the keys and shapes of params.
    """
    n = len(x)
    a = x @ params["W1"] + params["b1"]
    h = np.maximum(0, a)
    z = h @ params["W2"] + params["b2"]
    shifted = z - z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[np.arange(n), labels].mean()

    dz = np.exp(log_p)
    dz[np.arange(n), labels] -= 1
    dz /= n
    da = (dz @ params["W2"].T) * (a > 0)
    return loss, {"W1": x.T @ da, "b1": da.sum(axis=0), "W2": h.T @ dz, "b2": dz.sum(axis=0)}
