# expect: arguments_stay_unchanged
# hint.ko: logits -= ... 는 받은 배열 자체를 바꿉니다. 새 배열을 만들어 계산하세요.
# hint.en: logits -= ... changes the caller's array. Compute in a new array.
import numpy as np


def log_softmax(logits):
    logits -= logits.max(axis=1, keepdims=True)
    return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
