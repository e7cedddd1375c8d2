# expect: worked_example, arguments_stay_unchanged, hidden_layer_gradients, sizes_of_one, unit_at_zero, integer_inputs
# hint.ko: 역전파에서 ReLU를 지나지 않았습니다. 가중합이 0 이하인 유닛의 기울기는 0이어야 합니다.
# hint.en: The backward pass skips ReLU: units whose weighted sum is 0 or less must get a gradient of 0.
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
    da = dh
    dW1 = x.T @ da
    db1 = da.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
