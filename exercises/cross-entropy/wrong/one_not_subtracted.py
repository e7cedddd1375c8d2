# expect: worked_example, extreme_scores_gradient, arguments_stay_unchanged, gradient_matches_differences, integers_and_float32
# hint.ko: 기울기에서 정답 자리의 1을 빼지 않았습니다. 확률에서 원핫 벡터를 빼야 합니다.
# hint.en: The gradient lacks the 1 that is subtracted in the place of the right class. Subtract the one-hot vector from the probabilities.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def cross_entropy_grad(logits, labels):
    p = np.exp(log_softmax(logits))
    return p / len(labels)
