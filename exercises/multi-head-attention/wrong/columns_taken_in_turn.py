# expect: arguments_stay_unchanged, matches_reference, masked_positions, integer_inputs
# hint.ko: 헤드 i가 i, i + heads, ... 번째 열을 차지하게 했습니다. 헤드 i의 열은 i*d부터 이어진 d개입니다.
# hint.en: Head i gets columns i, i + heads, and so on. Its columns are the d neighbours that start at i*d.
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
        own = slice(i, None, heads)
        scores = q[:, :, own] @ k[:, :, own].transpose(0, 2, 1) / np.sqrt(d)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
