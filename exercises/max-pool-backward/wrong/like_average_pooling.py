# expect: lecture_image, first_of_ties, arguments_stay_unchanged, overlapping_windows, negative_images, leftovers_get_nothing, not_square, integer_images
# hint.ko: 기울기를 창의 모든 자리에 똑같이 나누었습니다. 그것은 평균 풀링의 역전파입니다. 최대 풀링에서는 최댓값의 자리만 기울기를 받습니다.
# hint.en: You spread the gradient evenly over the window: that is average pooling. In max pooling only the place of the maximum receives it.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            dimage[top : top + size, left : left + size] += dout[i, j] / size**2
    return dimage
