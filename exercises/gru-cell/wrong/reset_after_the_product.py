# expect: reset_before_the_product, arguments_stay_unchanged, matches_reference, several_steps, integer_inputs
# hint.ko: 리셋 게이트를 W_h를 곱한 뒤에 적용했습니다. r * h를 먼저 구하고 x와 이어 붙인 다음 W_h를 곱하세요.
# hint.en: The reset gate acts after the product with W_h. Compute r * h first, join it with x, then multiply by W_h.
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def gru_cell(x, h, params):
    u = np.hstack([h, x])
    z = sigmoid(u @ params["W_z"] + params["b_z"])
    r = sigmoid(u @ params["W_r"] + params["b_r"])
    hidden = h.shape[1]
    W = params["W_h"]
    candidate = np.tanh(r * (h @ W[:hidden]) + x @ W[hidden:] + params["b_h"])
    h_next = (1 - z) * h + z * candidate
    return h_next
