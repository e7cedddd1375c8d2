# expect: worked_example, equal_scores_give_log_k, extreme_scores_loss, arguments_stay_unchanged, loss_matches_reference, integers_and_float32
# hint.ko: 표본 수 n이 아니라 원소 수 n*k로 평균을 냈습니다. 먼저 행마다 더한 다음 평균을 구해 보세요.
# hint.en: You averaged over all n*k entries instead of the n samples. Sum each row first, then take the mean.
import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    one_hot = np.eye(logits.shape[1])[labels]
    return -np.mean(one_hot * log_softmax(logits))


def cross_entropy_grad(logits, labels):
    one_hot = np.eye(logits.shape[1])[labels]
    return (np.exp(log_softmax(logits)) - one_hot) / len(labels)
