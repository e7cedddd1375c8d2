import numpy as np


def relu_backward(dout, x):
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            result[index] = dout[index]
    return result


def sigmoid_backward(dout, s):
    result = np.zeros(s.shape)
    for index in np.ndindex(s.shape):
        result[index] = dout[index] * s[index] * (1 - s[index])
    return result
