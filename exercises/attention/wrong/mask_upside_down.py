# expect: worked_example_with_a_mask, arguments_stay_unchanged, one_mask_for_all, a_mask_for_each_sample, hidden_key_with_a_large_score
# hint.ko: 마스크를 거꾸로 썼습니다. True가 볼 수 있는 곳이고, False인 곳을 가립니다.
# hint.en: The mask is used the wrong way round. True means may look; hide where it is False.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, -np.inf, scores)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
