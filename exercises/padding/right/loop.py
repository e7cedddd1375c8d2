import numpy as np


def pad2d(image, pad):
    rows = [[0.0] * (image.shape[1] + 2 * pad) for _ in range(image.shape[0] + 2 * pad)]
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            rows[i + pad][j + pad] = image[i, j]
    return np.array(rows)
