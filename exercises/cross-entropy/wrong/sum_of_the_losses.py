# expect: worked_example, equal_scores_give_log_k, extreme_scores_loss, arguments_stay_unchanged, loss_matches_reference, integers_and_float32
# hint.ko: 표본의 손실을 더하기만 했습니다. 표본 수 n으로 나누어 평균을 내세요.
# hint.en: The losses of the samples are only added up. Divide by the number of samples n.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].sum()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
