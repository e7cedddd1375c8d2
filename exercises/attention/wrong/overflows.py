# expect: large_scores
# hint.ko: 점수의 최댓값을 빼지 않아서 지수가 넘칩니다. 쿼리마다 가장 큰 점수를 뺀 다음에 np.exp를 적용하세요.
# hint.en: The exponential overflows, because the largest score is not subtracted. Subtract it for each query before np.exp.
import numpy as np


def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = weights @ v
    return out, weights
