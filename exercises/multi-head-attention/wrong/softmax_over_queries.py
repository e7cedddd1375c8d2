# expect: worked_example, worked_example_with_a_mask, one_head, arguments_stay_unchanged, matches_reference, masked_positions, heads_of_size_one, integer_inputs
# hint.ko: 쿼리 방향으로 소프트맥스를 적용했습니다. 쿼리마다 키 방향(마지막 축)으로 합이 1이 되어야 합니다.
# hint.en: The softmax runs over the queries. For each query it must run over the keys, the last axis.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    batch, time, model = x.shape
    d = model // heads
    q, k, v = x @ Wq, x @ Wk, x @ Wv
    joined = np.zeros((batch, time, model))
    for i in range(heads):
        own = slice(i * d, (i + 1) * d)
        scores = q[:, :, own] @ k[:, :, own].transpose(0, 2, 1) / np.sqrt(d)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
