# expect: integer_inputs
# hint.ko: 새 상태를 정수 배열 h와 같은 자료형의 배열에 담아서 소수 부분이 잘렸습니다. 실수 배열에 담으세요.
# hint.en: The new state is stored in an array with the dtype of the integer h, so fractions are cut off. Use an array of floats.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.hstack([r * h, x]) @ params["W_h"] + params["b_h"])
    h_next = np.zeros_like(h)
    h_next[:] = (1 - z) * h + z * candidate
    return h_next
