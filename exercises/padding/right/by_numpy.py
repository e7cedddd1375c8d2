import numpy as np


def pad2d(image, pad):
    return np.pad(image, pad)
