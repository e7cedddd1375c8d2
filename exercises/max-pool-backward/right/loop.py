import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    result = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            best = None
            for r in range(i * stride, i * stride + size):
                for c in range(j * stride, j * stride + size):
                    if best is None or image[r, c] > image[best]:
                        best = (r, c)
            result[best] += dout[i, j]
    return result
