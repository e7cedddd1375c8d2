# expect: worked_example, worked_example_with_a_mask, arguments_stay_unchanged, matches_reference, one_mask_for_all, a_mask_for_each_sample, one_key, one_feature, large_scores, hidden_key_with_a_large_score, integer_inputs
# hint.ko: 반환값의 순서가 바뀌었습니다. out이 먼저, weights가 다음입니다.
# hint.en: The results are in the wrong order: out first, then weights.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return weights, out
