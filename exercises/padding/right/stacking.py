import numpy as np


def pad2d(image, pad):
    side = np.zeros((image.shape[0], pad))
    wide = np.hstack([side, image, side])
    top = np.zeros((pad, wide.shape[1]))
    return np.vstack([top, wide, top])
