# expect: worked_example, extreme_scores_loss, arguments_stay_unchanged, loss_matches_reference, integers_and_float32
# hint.ko: 소프트맥스를 두 번 적용했습니다. 로그 소프트맥스에는 확률이 아니라 점수를 넣어야 합니다.
# hint.en: Softmax is applied twice. Log-softmax takes the scores, not the probabilities.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    p = np.exp(log_softmax(logits))
    return -log_softmax(p)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)
