# expect: worked_example_with_a_mask, arguments_stay_unchanged, one_mask_for_all, a_mask_for_each_sample, hidden_key_with_a_large_score
# hint.ko: 마스크를 쓰지 않았습니다. mask가 None이 아니면 False인 곳의 점수를 -np.inf로 바꾸세요.
# hint.en: The mask is not used. Unless it is None, set the scores to -np.inf where it is False.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
