# expect: unit_at_zero
# hint.ko: 가중합이 정확히 0인 유닛에도 기울기를 흘려보냈습니다. a >= 0이 아니라 a > 0으로 나누세요.
# hint.en: A unit whose weighted sum is exactly 0 lets the gradient through. Use a > 0, not a >= 0.
import numpy as np


def loss_and_gradients(params, x, labels):
    n = len(x)
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    a = x @ W1 + b1
    h = np.maximum(0, a)
    z = h @ W2 + b2
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    p = powers / powers.sum(axis=1, keepdims=True)
    loss = -np.mean(np.log(p[np.arange(n), labels]))

    dz = p.copy()
    dz[np.arange(n), labels] -= 1
    dz = dz / n
    dW2 = h.T @ dz
    db2 = dz.sum(axis=0)
    dh = dz @ W2.T
    da = dh * (a >= 0)
    dW1 = x.T @ da
    db1 = da.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
