# expect: arguments_stay_unchanged
# hint.ko: c를 제자리에서 바꾸었습니다. *=와 += 대신 새 배열에 새 셀 상태를 담으세요.
# hint.en: c is changed in place. Put the new cell state in a new array, instead of using *= and +=.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([h, x])
    f = sigmoid(u @ params["W_f"] + params["b_f"])
    i = sigmoid(u @ params["W_i"] + params["b_i"])
    candidate = np.tanh(u @ params["W_C"] + params["b_C"])
    o = sigmoid(u @ params["W_o"] + params["b_o"])
    if c.dtype != float:
        c = c.astype(float)
    c *= f
    c += i * candidate
    c_next = c
    h_next = o * np.tanh(c_next)
    return h_next, c_next
