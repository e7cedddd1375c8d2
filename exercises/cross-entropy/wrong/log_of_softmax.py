# expect: extreme_scores_loss
# hint.ko: 소프트맥스를 구한 다음 로그를 취했습니다. 확률이 0으로 반올림되면 손실이 무한대가 되므로 로그 안에서 정리해 보세요.
# hint.en: You took the logarithm of the finished softmax. Where a probability is rounded to 0 the loss is infinite; simplify inside the logarithm.
import numpy as np


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    p = softmax(logits)
    return -np.mean(np.log(p[np.arange(len(labels)), labels]))


def cross_entropy_grad(logits, labels):
    p = softmax(logits)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
