# expect: hidden_key_with_a_large_score
# hint.ko: 모든 키로 소프트맥스를 구한 뒤에 마스크를 곱하고 다시 나누었습니다. 가린 키의 점수가 아주 크면 나머지가 모두 0이 됩니다. 소프트맥스 전에 가리세요.
# hint.en: The softmax sees all keys, and the mask and a division come later. If a hidden key has a very large score, all the others become 0. Hide it before the softmax.
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
        weights = weights / weights.sum(axis=-1, keepdims=True)
    out = weights @ v
    return out, weights
