# expect: arguments_stay_unchanged
# hint.ko: weights.pop()이 받은 리스트에서 마지막 층을 없앴습니다. 같은 리스트로 다시 부르면 틀립니다. weights[-1]로 꺼내 쓰세요.
# hint.en: weights.pop() removes the last layer from the caller's list, so a second call goes wrong. Read it with weights[-1].
import numpy as np


def forward(x, weights, biases):
    last_W, last_b = weights.pop(), biases.pop()
    h = x
    for W, b in zip(weights, biases):
        h = np.maximum(0, h @ W + b)
    return h @ last_W + last_b
