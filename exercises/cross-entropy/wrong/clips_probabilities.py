# expect: extreme_scores_loss
# hint.ko: 확률을 1e-12에서 잘라서 손실이 28 정도에서 멈춥니다. 점수에서 바로 계산하면 자를 필요가 없습니다.
# hint.en: Clipping the probability at 1e-12 stops the loss at about 28. Computed from the scores, nothing needs clipping.
import numpy as np


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    p = np.clip(softmax(logits), 1e-12, 1.0)
    return -np.mean(np.log(p[np.arange(len(labels)), labels]))


def cross_entropy_grad(logits, labels):
    p = softmax(logits)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
