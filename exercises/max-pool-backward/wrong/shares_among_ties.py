# expect: first_of_ties
# hint.ko: 같은 최댓값들에 기울기를 똑같이 나누었습니다. 이 문제에서는 행 순서로 첫째 자리가 모두 받습니다.
# hint.en: You shared the gradient among equal maxima. Here the first in row order takes all of it.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            mask = window == window.max()
            dimage[top : top + size, left : left + size] += mask / mask.sum() * dout[i, j]
    return dimage
