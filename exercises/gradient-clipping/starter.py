import numpy as np


def clip_by_global_norm(grads: dict[str, np.ndarray], max_norm: float) -> tuple[dict[str, np.ndarray], float]:
    """Shorten gradients so that their common norm is at most max_norm.

    Args:
        grads: Gradients, arrays of any shape.
        max_norm: Largest norm allowed, above 0.

    Returns:
        The clipped gradients, with the keys and shapes of grads, and the norm before clipping.
    """
    raise NotImplementedError("clip_by_global_norm")
