# expect: worked_example, worked_example_with_a_mask, arguments_stay_unchanged, matches_reference, one_mask_for_all, a_mask_for_each_sample, large_scores, hidden_key_with_a_large_score, integer_inputs
# hint.ko: 점수를 sqrt(d)로 나누지 않았습니다. 소프트맥스 전에 np.sqrt(d)로 나누세요.
# hint.en: The scores are not divided by sqrt(d). Divide by np.sqrt(d) before the softmax.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
