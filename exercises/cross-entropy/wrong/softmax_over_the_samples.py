# expect: worked_example, equal_scores_give_log_k, extreme_scores_loss, extreme_scores_gradient, arguments_stay_unchanged, loss_matches_reference, gradient_matches_differences, integers_and_float32
# hint.ko: axis=0으로 소프트맥스를 구했습니다. 확률은 표본마다, 곧 행마다 합이 1이 되어야 합니다.
# hint.en: Softmax is taken with axis=0. Probabilities have to sum to 1 for each sample, that is in each row.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=0, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=0, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
