# expect: integer_inputs
# hint.ko: 정수 배열을 본떠 만든 배열에 확률이나 기울기를 담아서 소수 부분이 잘렸습니다.
# hint.en: Probabilities or gradients are stored in an array modelled on an integer array, so their fractions are cut off.
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

    dz = np.zeros_like(z)
    dz[...] = p
    dz[np.arange(n), labels] -= 1
    dz = dz / n
    dW2 = h.T @ dz
    db2 = dz.sum(axis=0)
    dh = dz @ W2.T
    da = dh * (a > 0)
    dW1 = x.T @ da
    db1 = da.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
