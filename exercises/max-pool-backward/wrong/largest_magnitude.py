# expect: negative_images
# hint.ko: 절댓값이 가장 큰 자리를 골랐습니다. 이미지에 음수가 있으면 틀립니다. 절댓값이 아니라 값 자체를 비교하세요.
# hint.en: You took the entry of largest magnitude, which is wrong for negative values. Compare the values themselves.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            u, v = np.unravel_index(np.abs(window).argmax(), window.shape)
            dimage[top + u, left + v] += dout[i, j]
    return dimage
