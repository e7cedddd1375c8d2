# expect: integer_images
# hint.ko: zeros_like(image)는 정수 이미지이면 정수 배열이어서 기울기의 소수 부분이 잘립니다. 실수 배열을 만드세요.
# hint.en: For an integer image, zeros_like(image) is an integer array, which cuts the fractions of the gradient off. Make an array of floats.
import numpy as np


def max_pool_backward(dout, image, size=2, stride=2):
    dimage = np.zeros_like(image)
    for i in range(dout.shape[0]):
        for j in range(dout.shape[1]):
            top, left = i * stride, j * stride
            window = image[top : top + size, left : left + size]
            u, v = np.unravel_index(window.argmax(), window.shape)
            dimage[top + u, left + v] = dimage[top + u, left + v] + dout[i, j]
    return dimage
