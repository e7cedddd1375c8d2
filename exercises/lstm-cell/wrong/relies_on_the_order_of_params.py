# expect: parameters_in_another_order
# hint.ko: params에 담긴 순서대로 가중치를 꺼냈습니다. 순서에 기대지 말고 params["W_f"]처럼 이름으로 꺼내세요.
# hint.en: The weights are taken in the order in which params holds them. Take them by name, as in params["W_f"].
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_cell(x, h, c, params):
    u = np.hstack([h, x])
    weights = list(params.values())
    a_f, a_i, a_C, a_o = (u @ W + b for W, b in zip(weights[:4], weights[4:]))
    c_next = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_C)
    h_next = sigmoid(a_o) * np.tanh(c_next)
    return h_next, c_next
