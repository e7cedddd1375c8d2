import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    oh, ow = dout.shape
    place = windows.reshape(oh, ow, size * size).argmax(axis=2)
    rows = np.arange(oh)[:, None] * stride + place // size
    columns = np.arange(ow)[None, :] * stride + place % size
    result = np.zeros(image.shape)
    np.add.at(result, (rows, columns), dout)
    return result
