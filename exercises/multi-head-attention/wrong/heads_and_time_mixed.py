# expect: worked_example, worked_example_with_a_mask, arguments_stay_unchanged, matches_reference, masked_positions, heads_of_size_one, integer_inputs
# hint.ko: reshape만으로 (batch, heads, time, d)를 만들어서 자리와 헤드가 뒤섞였습니다. (batch, time, heads, d)로 바꾼 다음에 축을 바꾸세요.
# hint.en: A reshape straight to (batch, heads, time, d) mixes up positions and heads. Reshape to (batch, time, heads, d), then exchange the axes.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    batch, time, model = x.shape
    d = model // heads
    q = (x @ Wq).reshape(batch, heads, time, d)
    k = (x @ Wk).reshape(batch, heads, time, d)
    v = (x @ Wv).reshape(batch, heads, time, d)
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    out = softmax(scores) @ v
    out = out.transpose(0, 2, 1, 3).reshape(batch, time, model)
    return out @ Wo
