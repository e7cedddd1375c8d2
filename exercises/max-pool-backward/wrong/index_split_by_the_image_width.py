# expect: lecture_image, arguments_stay_unchanged, overlapping_windows, negative_images, leftovers_get_nothing, not_square, integer_images
# hint.ko: argmax가 준 번호를 행과 열로 나눌 때 창의 너비 size가 아니라 이미지의 너비를 썼습니다. 번호는 창 안에서 센 것입니다.
# hint.en: You split the number from argmax into row and column by the width of the image. The number counts within the window: use its width, size.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros(image.shape)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            u, v = divmod(int(window.argmax()), image.shape[1])
            if left + v < image.shape[1]:
                dimage[top + u, left + v] += dout[i, j]
    return dimage
