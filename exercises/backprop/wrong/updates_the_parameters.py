# expect: arguments_stay_unchanged
# hint.ko: 함수 안에서 params를 갱신했습니다. 이 함수는 기울기를 돌려주기만 하고, 갱신은 옵티마이저가 합니다.
# hint.en: The function updates params. It should only return the gradients; the optimiser does the update.
import numpy as np


def loss_and_gradients(params, x, labels):
    n = len(x)
    b1, b2 = params["b1"], params["b2"]
    W1 = params["W1"] if params["W1"].dtype == float else params["W1"].astype(float)
    W2 = params["W2"] if params["W2"].dtype == float else params["W2"].astype(float)
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
    da = dh * (a > 0)
    dW1 = x.T @ da
    db1 = da.sum(axis=0)
    W1 -= 0.1 * dW1
    W2 -= 0.1 * dW2
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
