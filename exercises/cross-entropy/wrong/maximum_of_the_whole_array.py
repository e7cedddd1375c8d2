# expect: extreme_scores_loss, extreme_scores_gradient
# hint.ko: 배열 전체의 최댓값을 뺐습니다. 행끼리 크게 벌어지면 어떤 행은 지수가 모두 0이 되므로 행마다 최댓값을 빼세요.
# hint.en: You subtracted the maximum of the whole array. Where rows lie far apart, all exponentials of a row become 0; subtract each row's own maximum.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max()
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
