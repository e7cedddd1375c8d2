# expect: arguments_stay_unchanged, matches_reference, one_mask_for_all, a_mask_for_each_sample, one_key, one_feature, large_scores, hidden_key_with_a_large_score, integer_inputs
# hint.ko: 쿼리와 키를 합쳐서 한꺼번에 소프트맥스를 적용했습니다. 쿼리마다 따로, 키 방향(마지막 축)으로 적용하세요.
# hint.en: One softmax runs over queries and keys together. Take a softmax for each query, over the keys (the last axis).
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=(1, 2), keepdims=True))
    return e / e.sum(axis=(1, 2), keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
