# expect: integers
# hint.ko: 결과를 담을 배열의 자료형이 x와 같은 정수형이어서 소수 부분이 잘렸습니다. 실수 배열을 만드세요.
# hint.en: The array for the results has the integer dtype of x, so fractions are cut off. Make an array of floats.
import numpy as np


def dense_forward(x, W, b):
    out = np.zeros((x.shape[0], W.shape[1]), dtype=x.dtype)
    for i in range(x.shape[0]):
        out[i] = x[i] @ W + b
    return out
