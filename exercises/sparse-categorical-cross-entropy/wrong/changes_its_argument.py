# expect: arguments_stay_unchanged
# hint.ko: out=p를 주어 받은 배열 p 자체를 잘랐습니다. np.maximum의 결과를 새 변수에 담으세요.
# hint.en: With out=p the caller's array is clipped. Keep the result of np.maximum in a new variable.
import numpy as np


def sparse_categorical_cross_entropy(labels, p):
    np.maximum(p, 1e-7, out=p)
    chosen = p[np.arange(len(labels)), labels]
    return -np.mean(np.log(chosen))
