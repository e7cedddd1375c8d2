# expect: integers
# hint.ko: zeros_like(x)와 zeros_like(W)는 x와 W가 정수이면 정수 배열을 만들어 기울기의 소수 부분을 자릅니다. 실수 배열을 만드세요.
# hint.en: For integer x and W, zeros_like(x) and zeros_like(W) make integer arrays, which cut the fractions off. Make arrays of floats.
import numpy as np


def dense_backward(dout, x, W):
    dx = np.zeros_like(x)
    dW = np.zeros_like(W)
    dx[...] = dout @ W.T
    dW[...] = x.T @ dout
    return dx, dW, dout.sum(axis=0)
