# expect: arguments_stay_unchanged, overlapping_windows
# hint.ko: 찾은 최댓값을 이미지에서 -inf로 지웠습니다. 받은 이미지가 바뀌고, 창이 겹치면 다음 창의 최댓값도 틀립니다.
# hint.en: You erased each maximum in the image with -inf. That changes the caller's image, and where windows overlap the next maximum is wrong too.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    image = image if image.dtype == float else image.astype(float)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            u, v = np.unravel_index(window.argmax(), window.shape)
            dimage[top + u, left + v] += dout[i, j]
            window[u, v] = -np.inf
    return dimage
