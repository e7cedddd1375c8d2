# expect: integer_inputs
# hint.ko: 결과를 입력과 같은 정수 자료형의 배열에 담아서 소수 부분이 잘렸습니다. 실수 배열에 담으세요.
# hint.en: The results are stored in an array of integers like the input, so fractions are cut off. Use an array of floats.
import numpy as np


def rnn_cell(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(xs, h0, Wx, Wh, b):
    batch, time, inputs = xs.shape
    hs = np.zeros((batch, time, h0.shape[1]), dtype=xs.dtype)
    h = h0
    for t in range(time):
        h = rnn_cell(xs[:, t], h, Wx, Wh, b)
        hs[:, t] = h
    return hs
