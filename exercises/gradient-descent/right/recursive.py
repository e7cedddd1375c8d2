import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    start = np.asarray(x0, dtype=np.float64)[None, :]
    if steps == 0:
        return start.copy()
    following = start[0] - learning_rate * grad(start[0])
    return np.concatenate([start, gradient_descent(grad, following, learning_rate, steps - 1)])
