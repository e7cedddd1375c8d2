# expect: negative_images
# hint.ko: 최댓값을 0에서 시작해 찾아서, 음수뿐인 창에서는 자리를 찾지 못합니다. 창의 첫 값에서 시작하세요.
# hint.en: The search for the maximum starts from 0, so it finds no place in a window of negative values. Start from the first value of the window.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            best = 0.0
            u = v = 0
            for a in range(size):
                for b in range(size):
                    if window[a, b] > best:
                        best, u, v = window[a, b], a, b
            dimage[top + u, left + v] += dout[i, j] * (best > 0)
    return dimage
