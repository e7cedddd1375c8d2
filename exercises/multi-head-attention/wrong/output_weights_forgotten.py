# expect: worked_example, worked_example_with_a_mask, one_head, arguments_stay_unchanged, matches_reference, masked_positions, one_position, heads_of_size_one, integer_inputs
# hint.ko: 이어 붙인 결과에 Wo를 곱하지 않았습니다. 마지막에 @ Wo를 하세요.
# hint.en: The joined heads are not multiplied by Wo. End with @ Wo.
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
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined
