# expect: overlapping_windows
# hint.ko: 기울기를 더하지 않고 덮어썼습니다. 창이 겹치면 한 픽셀이 여러 창의 최댓값일 수 있으므로 += 로 더하세요.
# hint.en: You overwrite gradients instead of adding them. Where windows overlap a pixel may be the maximum of several: add with +=.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            u, v = np.unravel_index(window.argmax(), window.shape)
            dimage[top + u, left + v] = dout[i, j]
    return dimage
