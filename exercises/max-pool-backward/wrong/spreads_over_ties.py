# expect: first_of_ties
# hint.ko: 최댓값과 같은 자리 모두에 기울기를 주었습니다. 같은 최댓값이 여럿이면 행 순서로 첫째 자리만 받습니다.
# hint.en: You gave the gradient to every entry that equals the maximum. Of equal maxima only the first in row order receives it.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            dimage[top : top + size, left : left + size] += (window == window.max()) * dout[i, j]
    return dimage
