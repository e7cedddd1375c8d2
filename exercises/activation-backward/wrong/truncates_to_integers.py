# expect: relu_of_integers
# hint.ko: zeros_like(x)는 x가 정수이면 정수 배열이어서 dout의 소수 부분이 잘립니다. dout과 같은 실수 배열을 만드세요.
# hint.en: For integer x, zeros_like(x) is an integer array, which cuts off the fractions of dout. Make an array of floats like dout.
import numpy as np


def relu_backward(dout, x):
    result = np.zeros_like(x)
    result[x > 0] = dout[x > 0]
    return result


def sigmoid_backward(dout, s):
    return dout * s * (1 - s)
