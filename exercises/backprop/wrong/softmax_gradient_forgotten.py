# expect: worked_example, output_layer_gradients, arguments_stay_unchanged, hidden_layer_gradients, sizes_of_one, unit_at_zero, integer_inputs
# hint.ko: 소프트맥스 교차 엔트로피의 기울기는 확률에서 원핫 벡터를 뺀 값입니다. 빼는 것을 잊었습니다.
# hint.en: The gradient of softmax cross-entropy is the probabilities minus the one-hot vector. The subtraction is missing.
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
    dz = dz / n
    dW2 = h.T @ dz
    db2 = dz.sum(axis=0)
    dh = dz @ W2.T
    da = dh * (a > 0)
    dW1 = x.T @ da
    db1 = da.sum(axis=0)
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
