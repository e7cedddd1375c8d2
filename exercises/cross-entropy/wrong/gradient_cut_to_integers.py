# expect: integers_and_float32
# hint.ko: 기울기를 담는 배열이 점수와 같은 자료형입니다. 점수가 정수이면 소수 부분이 잘립니다.
# hint.en: The array for the gradient has the dtype of the scores. For integers the fractions are cut off.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[np.arange(len(labels)), labels] -= 1
    gradient = np.zeros_like(logits)
    gradient[...] = p / len(labels)
    return gradient
