# expect: worked_example, arguments_stay_unchanged, matches_reference, masked_positions, heads_of_size_one, integer_inputs
# hint.ko: 헤드를 나누지 않고 전체 열로 어텐션을 한 번만 계산했습니다. 헤드마다 자기 열로 가중치를 따로 구하세요.
# hint.en: One attention is computed from all columns. Every head needs weights of its own, from its own columns.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    batch, time, model = x.shape
    d = model // heads
    q, k, v = x @ Wq, x @ Wk, x @ Wv
    joined = np.zeros((batch, time, model))
    for i in range(1):
        own = slice(None)
        scores = q[:, :, own] @ k[:, :, own].transpose(0, 2, 1) / np.sqrt(d)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
