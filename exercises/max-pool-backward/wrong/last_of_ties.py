# expect: first_of_ties
# hint.ko: >= 로 비교해서 같은 최댓값 가운데 마지막 자리를 골랐습니다. > 로 비교하면 첫째 자리가 남습니다.
# hint.en: Comparing with >= picks the last of equal maxima. Comparing with > keeps the first.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            best = window[0, 0]
            u = v = 0
            for a in range(size):
                for b in range(size):
                    if window[a, b] >= best:
                        best, u, v = window[a, b], a, b
            dimage[top + u, left + v] += dout[i, j]
    return dimage
