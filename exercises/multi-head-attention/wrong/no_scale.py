# expect: one_head, arguments_stay_unchanged, matches_reference, masked_positions, integer_inputs
# hint.ko: 점수를 sqrt(d)로 나누지 않았습니다. 소프트맥스 전에 np.sqrt(d)로 나누세요.
# hint.en: The scores are not divided by sqrt(d). Divide by np.sqrt(d) before the softmax.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    batch, time, model = x.shape
    d = model // heads
    q, k, v = x @ Wq, x @ Wk, x @ Wv
    joined = np.zeros((batch, time, model))
    for i in range(heads):
        own = slice(i * d, (i + 1) * d)
        scores = q[:, :, own] @ k[:, :, own].transpose(0, 2, 1)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
