# expect: leftovers_get_nothing
# hint.ko: 결과의 크기를 창이 덮는 부분으로만 잡았습니다. 남는 가장자리까지 포함해 image와 같은 모양으로 돌려주세요. 남는 자리의 기울기는 0입니다.
# hint.en: Your result covers only what the windows cover. Return the shape of image, with gradient 0 in the leftover lines.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(((dout.shape[0] - 1) * stride + size, (dout.shape[1] - 1) * stride + size))
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            u, v = np.unravel_index(window.argmax(), window.shape)
            dimage[top + u, left + v] += dout[i, j]
    return dimage
