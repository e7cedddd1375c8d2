import math

import numpy as np


def row_softmax(row):
    largest = max(row)
    powers = [math.exp(score - largest) for score in row]
    total = sum(powers)
    return np.array([power / total for power in powers])


def softmax(z, axis=-1):
    return np.apply_along_axis(row_softmax, axis, z)
