# expect: worked_example_with_a_mask, arguments_stay_unchanged, one_mask_for_all, a_mask_for_each_sample, hidden_key_with_a_large_score
# hint.ko: 가린 점수를 0으로 만들었습니다. e의 0제곱은 1이라 여전히 보입니다. -np.inf로 바꾸세요.
# hint.en: Hidden scores are set to 0, but e to the power 0 is 1, so they still count. Set them to -np.inf.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        scores = scores * mask
    weights = softmax(scores)
    out = weights @ v
    return out, weights
