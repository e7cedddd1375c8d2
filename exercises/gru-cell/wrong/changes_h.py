# expect: arguments_stay_unchanged
# hint.ko: h를 제자리에서 바꾸었습니다. np.asarray는 복사하지 않으므로 *=와 += 대신 새 배열을 만드세요.
# hint.en: h is changed in place. np.asarray makes no copy, so make a new array instead of using *= and +=.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    candidate = np.tanh(np.hstack([r * h, x]) @ params["W_h"] + params["b_h"])
    h_next = np.asarray(h, dtype=float)
    h_next *= 1 - z
    h_next += z * candidate
    return h_next
