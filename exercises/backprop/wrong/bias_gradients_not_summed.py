# expect: output_layer_gradients, arguments_stay_unchanged, hidden_layer_gradients, sizes_of_one, unit_at_zero, worked_example, integer_inputs
# hint.ko: 편향의 기울기를 배치에 대해 더하지 않았습니다. 모양이 편향과 같아지도록 axis=0으로 더하세요.
# hint.en: The gradients of the biases are not summed over the batch. Sum over axis=0 so that they have the shape of the biases.
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
    db2 = dz
    dh = dz @ W2.T
    da = dh * (a > 0)
    dW1 = x.T @ da
    db1 = da
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
