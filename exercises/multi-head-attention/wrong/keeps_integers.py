# expect: integer_inputs
# hint.ko: 헤드의 결과를 정수 입력 x와 같은 자료형의 배열에 담아서 소수 부분이 잘렸습니다. 실수 배열에 담으세요.
# hint.en: The heads are stored in an array with the dtype of the integer x, so fractions are cut off. Use an array of floats.
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def multi_head_attention(x, Wq, Wk, Wv, Wo, heads, mask=None):
    batch, time, model = x.shape
    d = model // heads
    q, k, v = x @ Wq, x @ Wk, x @ Wv
    joined = np.zeros_like(x)
    for i in range(heads):
        own = slice(i * d, (i + 1) * d)
        scores = q[:, :, own] @ k[:, :, own].transpose(0, 2, 1) / np.sqrt(d)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        joined[:, :, own] = softmax(scores) @ v[:, :, own]
    return joined @ Wo
