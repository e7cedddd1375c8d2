# expect: integer_inputs
# hint.ko: 결과를 정수 배열 v와 같은 자료형의 배열에 담아서 소수 부분이 잘렸습니다. 실수 배열에 담으세요.
# hint.en: The result is stored in an array with the dtype of the integer v, so fractions are cut off. Use an array of floats.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def scaled_dot_product_attention(q, k, v, mask=None):
    d = q.shape[-1]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    out = np.zeros((q.shape[0], q.shape[1], v.shape[2]), dtype=v.dtype)
    out[:] = weights @ v
    return out, weights
