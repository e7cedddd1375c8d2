# expect: arguments_stay_unchanged
# hint.ko: x -= ... 가 받은 배열 x를 바꾸었습니다. 새 배열을 만드세요.
# hint.en: x -= ... changes the caller's x. Make a new array.
import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    var = np.var(x, axis=-1, keepdims=True)
    if x.dtype != float:
        x = x.astype(float)
    x -= mean
    normal = x / np.sqrt(var + eps)
    return gamma * normal + beta
