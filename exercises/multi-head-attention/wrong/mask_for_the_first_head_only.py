# expect: worked_example_with_a_mask, arguments_stay_unchanged, masked_positions
# hint.ko: 첫 헤드에만 마스크를 적용했습니다. 모든 헤드가 같은 마스크를 씁니다.
# hint.en: Only the first head uses the mask. All heads share it.
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
        scores = q[:, :, own] @ k[:, :, own].transpose(0, 2, 1) / np.sqrt(d)
        if mask is not None and i == 0:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
