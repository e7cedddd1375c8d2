import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm([np.linalg.norm(value) for value in grads.values()])
    if norm > max_norm:
        return {key: max_norm * (value / norm) for key, value in grads.items()}, norm
    return {key: value.copy() for key, value in grads.items()}, norm
