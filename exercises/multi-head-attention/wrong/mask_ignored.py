# expect: worked_example_with_a_mask, arguments_stay_unchanged, masked_positions
# hint.ko: 마스크를 쓰지 않았습니다. mask가 None이 아니면 False인 곳의 점수를 -np.inf로 바꾸세요.
# hint.en: The mask is not used. Unless it is None, set the scores to -np.inf where it is False.
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
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
