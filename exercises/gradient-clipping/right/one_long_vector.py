import numpy as np


def clip_by_global_norm(grads, max_norm):
    everything = np.concatenate([np.ravel(value) for value in grads.values()])
    norm = float(np.linalg.norm(everything))
    scale = max_norm / max(norm, max_norm)
    return {key: value * scale for key, value in grads.items()}, norm
