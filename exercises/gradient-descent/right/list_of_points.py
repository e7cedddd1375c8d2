import numpy as np


def gradient_descent(grad, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        x = x - learning_rate * grad(x)
        path.append(x.copy())
    return np.array(path)
