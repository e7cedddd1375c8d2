import numpy as np


def count_parameters(input_dim, units):
    sizes = np.array([input_dim, *units])
    return ((sizes[:-1] + 1) * sizes[1:]).sum()


def iterations_per_epoch(samples, batch_size):
    return np.ceil(samples / batch_size)


def total_updates(samples, batch_size, epochs):
    return epochs * np.ceil(samples / batch_size)
