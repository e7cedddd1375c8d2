# expect: worked_example, extreme_scores_gradient, arguments_stay_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: 기울기를 표본 수 n이 아니라 원소 수 n*k로 나누었습니다.
# hint.en: The gradient is divided by all n*k entries instead of the n samples.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[np.arange(len(labels)), labels] -= 1
    return p / p.size
