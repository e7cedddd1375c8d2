# expect: worked_example, worked_example_with_a_mask, arguments_stay_unchanged, matches_reference, one_mask_for_all, a_mask_for_each_sample, large_scores, hidden_key_with_a_large_score, integer_inputs
# hint.ko: 값의 크기 e로 점수를 나누었습니다. 쿼리와 키의 크기 d의 제곱근으로 나누세요.
# hint.en: The scores are divided by the square root of e, the size of the values. Take d, the size of queries and keys.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = v.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
