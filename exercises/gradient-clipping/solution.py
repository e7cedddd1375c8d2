"""Gradient clipping by the norm of all gradients together.

Source: Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks (2013), algorithm 1.
"""

import numpy as np


def clip_by_global_norm(grads: dict[str, np.ndarray], max_norm: float) -> tuple[dict[str, np.ndarray], float]:
    """Shorten gradients so that their common norm is at most max_norm.

    Args:
        grads: Gradients, arrays of any shape.
        max_norm: Largest norm allowed, above 0.

    Returns:
        The clipped gradients, with the keys and shapes of grads, and the norm before clipping.
    """
    norm = np.sqrt(sum(np.sum(gradient**2) for gradient in grads.values()))
    if norm <= max_norm:
        return dict(grads), norm
    return {key: gradient * (max_norm / norm) for key, gradient in grads.items()}, norm
