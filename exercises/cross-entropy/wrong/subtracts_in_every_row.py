# expect: worked_example, extreme_scores_gradient, arguments_stay_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: p[:, labels] -= 1은 모든 행에서 1을 뺍니다. 행 번호와 레이블을 짝지어 p[np.arange(n), labels]처럼 고르세요.
# hint.en: p[:, labels] -= 1 subtracts 1 in every row. Pair row numbers with labels: p[np.arange(n), labels].
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    p[:, labels] -= 1
    return p / len(labels)
