# expect: worked_example, worked_example_with_a_mask, arguments_stay_unchanged, matches_reference, one_mask_for_all, a_mask_for_each_sample, large_scores, hidden_key_with_a_large_score, integer_inputs
# hint.ko: 키의 축을 바꾸지 않고 reshape로 모양만 맞추었습니다. 수의 자리가 뒤섞입니다. k.transpose(0, 2, 1)을 쓰세요.
# hint.en: The keys are reshaped instead of transposed, which mixes up their entries. Use k.transpose(0, 2, 1).
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.reshape(k.shape[0], k.shape[2], k.shape[1]) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
