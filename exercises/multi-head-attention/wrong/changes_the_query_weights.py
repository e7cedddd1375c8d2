# expect: arguments_stay_unchanged
# hint.ko: Wq를 제자리에서 나누었습니다. Wq /= ... 대신 새 배열을 만들거나 점수를 나누세요.
# hint.en: Wq is divided in place. Make a new array instead of Wq /= ..., or divide the scores.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    batch, time, model = x.shape
    d = model // heads
    Wq /= np.sqrt(d)
    q, k, v = x @ Wq, x @ Wk, x @ Wv
    joined = np.zeros((batch, time, model))
    for i in range(heads):
        own = slice(i * d, (i + 1) * d)
        scores = q[:, :, own] @ k[:, :, own].transpose(0, 2, 1)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
