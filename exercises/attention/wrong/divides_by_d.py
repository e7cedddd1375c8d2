# expect: worked_example, worked_example_with_a_mask, arguments_stay_unchanged, matches_reference, one_mask_for_all, a_mask_for_each_sample, large_scores, hidden_key_with_a_large_score, integer_inputs
# hint.ko: 점수를 d로 나누었습니다. d가 아니라 d의 제곱근으로 나누세요.
# hint.en: The scores are divided by d. Divide by its square root.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / d
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
