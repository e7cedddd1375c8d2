# expect: a_mask_for_each_sample
# hint.ko: 첫 표본의 마스크를 모든 표본에 썼습니다. (batch, m, n) 마스크는 표본마다 다릅니다.
# hint.en: The mask of the first sample is used for all. A (batch, m, n) mask has one for each sample.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        if mask.ndim == 3:
            mask = mask[0]
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
