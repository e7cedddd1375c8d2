# expect: worked_example_with_a_mask, arguments_stay_unchanged, one_mask_for_all, a_mask_for_each_sample, hidden_key_with_a_large_score
# hint.ko: 소프트맥스 뒤에 마스크를 곱해서 가중치의 합이 1이 되지 않습니다. 소프트맥스 전에 가린 점수를 -np.inf로 바꾸세요.
# hint.en: The mask is applied after the softmax, so the weights no longer sum to 1. Set hidden scores to -np.inf before it.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    weights = softmax(scores)
    if mask is not None:
        weights = weights * mask
    out = weights @ v
    return out, weights
