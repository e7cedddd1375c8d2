# expect: overlapping_windows
# hint.ko: stride 대신 size만큼 옮겼습니다. 둘이 같을 때만 맞습니다.
# hint.en: You moved the window by size instead of stride, which is right only where both are equal.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * size, j * size
            window = image[top : top + size, left : left + size]
            if window.size == 0:
                continue
            u, v = np.unravel_index(window.argmax(), window.shape)
            dimage[top + u, left + v] += dout[i, j]
    return dimage
