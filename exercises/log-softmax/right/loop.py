import math

import numpy as np


def total_of(row):
    largest = max(row)
    total = 0.0
    for score in row:
        total += math.exp(score - largest)
    return float(largest) + math.log(total)


def logsumexp(z, axis=-1):
    return np.apply_along_axis(total_of, axis, z)


def log_softmax(z, axis=-1):
    return np.apply_along_axis(lambda row: row - total_of(row), axis, z)
