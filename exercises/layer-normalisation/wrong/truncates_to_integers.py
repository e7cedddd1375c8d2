# expect: integer_values
# hint.ko: 결과를 담는 배열이 x와 같은 정수형이어서 소수 부분이 잘립니다.
# hint.en: The result has the integer dtype of x, so fractions are cut off.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.var(x, axis=-1, keepdims=True)
    normal = (x - mean) / np.sqrt(var + eps)
    out = np.zeros_like(x)
    out[...] = gamma * normal + beta
    return out
