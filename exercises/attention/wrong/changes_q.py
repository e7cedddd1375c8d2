# expect: arguments_stay_unchanged
# hint.ko: 쿼리 q를 제자리에서 나누었습니다. q /= ... 대신 q = q / ...로 새 배열을 만드세요.
# hint.en: The queries q are divided in place. Make a new array: q = q / ..., not q /= ....
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    q = np.asarray(q, dtype=float)
    q /= np.sqrt(d)
    scores = q @ k.transpose(0, 2, 1)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
